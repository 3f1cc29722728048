package org.kontor.events.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.GridUse;
import org.kontor.events.MeetingGridChanged;
import org.kontor.events.MeetingWindow;
import org.kontor.events.Slot;
import org.kontor.events.event.Event;
import org.kontor.shared.TypedId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The meeting windows of events and the slots made from them.
@Component
@Transactional
public class MeetingGrid {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ObjectProvider<GridUse> uses;
    private final ApplicationEventPublisher publisher;
    private final AuditTrail trail;
    private final Clock clock;

    MeetingGrid(
            JdbcClient database,
            JdbcTemplate batches,
            ObjectProvider<GridUse> uses,
            ApplicationEventPublisher publisher,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.uses = uses;
        this.publisher = publisher;
        this.trail = trail;
        this.clock = clock;
    }

    /// The windows in the order of time.
    public List<MeetingWindow> windows(EventId event) {
        return database.sql(
                        """
                        select day, starts, ends from events.meeting_window
                        where event_id = :event order by day, starts
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new MeetingWindow(
                                        row.getObject("day", LocalDate.class),
                                        row.getObject("starts", LocalTime.class),
                                        row.getObject("ends", LocalTime.class)))
                .list();
    }

    /// The message key that says why the slots must stay as they are, empty where they may change.
    public Optional<String> whyFixed(EventId event) {
        return uses.orderedStream().flatMap(use -> use.whyFixed(event).stream()).findFirst();
    }

    /// Puts the windows in the place of the event's own and makes its slots anew.
    ///
    /// @throws IllegalStateException where a module above needs the slots as they are
    public void replace(Event event, List<MeetingWindow> windows) {
        // Held until the end, so that no build starts on slots that are just being replaced.
        database.sql("select id from events.event where id = :event for update")
                .param("event", event.id().value())
                .query()
                .singleRow();
        whyFixed(event.id())
                .ifPresent(
                        why -> {
                            throw new IllegalStateException(why);
                        });
        List<Slot> slots = SlotPlan.of(windows, event.rules(), event.basics().zone());
        boolean hadSlots = clear(event.id());
        write(event.id(), windows, slots);
        trail.record(
                new Subject("event", event.id().value()),
                "events.audit.grid",
                Map.of("slots", String.valueOf(slots.size())));
        if (hadSlots) {
            publisher.publishEvent(new MeetingGridChanged(event.id(), clock.instant()));
        }
    }

    private boolean clear(EventId event) {
        batches.update("delete from events.meeting_window where event_id = ?", event.value());
        return batches.update("delete from events.slot where event_id = ?", event.value()) > 0;
    }

    private void write(EventId event, List<MeetingWindow> windows, List<Slot> slots) {
        batches.batchUpdate(
                "insert into events.meeting_window (id, event_id, day, starts, ends) values (?, ?, ?, ?, ?)",
                windows.stream()
                        .map(
                                window ->
                                        new Object[] {
                                            TypedId.next(),
                                            event.value(),
                                            window.day(),
                                            window.starts(),
                                            window.ends()
                                        })
                        .toList());
        batches.batchUpdate(
                "insert into events.slot (event_id, number, half_day, starts_at, ends_at) values (?, ?, ?, ?, ?)",
                slots.stream()
                        .map(
                                slot ->
                                        new Object[] {
                                            event.value(),
                                            slot.number(),
                                            slot.halfDay(),
                                            slot.startsAt().atOffset(ZoneOffset.UTC),
                                            slot.endsAt().atOffset(ZoneOffset.UTC)
                                        })
                        .toList());
    }
}
