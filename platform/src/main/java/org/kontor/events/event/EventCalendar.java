package org.kontor.events.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.Edition;
import org.kontor.events.Elsewhere;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.MeetingRules;
import org.kontor.events.MeetingWindow;
import org.kontor.events.NewEvent;
import org.kontor.events.PhaseKind;
import org.kontor.events.SeriesId;
import org.kontor.events.grid.MeetingGrid;
import org.kontor.events.series.AllSeries;
import org.kontor.events.series.Series;
import org.kontor.shared.Period;
import org.kontor.shared.Translated;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The events of this installation, each with its phases, and the series they belong to.
@Component
@Transactional
public class EventCalendar {
    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final MeetingGrid grid;
    private final AllSeries series;
    private final AuditTrail trail;

    EventCalendar(
            JdbcAggregateTemplate aggregates,
            JdbcClient database,
            MeetingGrid grid,
            AllSeries series,
            AuditTrail trail) {
        this.aggregates = aggregates;
        this.database = database;
        this.grid = grid;
        this.series = series;
        this.trail = trail;
    }

    public SeriesId addSeries(Translated name, List<String> aliases) {
        SeriesId id = SeriesId.next();
        series.add(new Series(id, name, aliases, 0));
        return id;
    }

    /// Adds an event that is run here, with its phases.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where another event has the slug
    public EventId add(NewEvent wanted) {
        return add(wanted, Elsewhere.HERE);
    }

    /// The edition after all that the series has.
    Edition next(Edition earlier) {
        return new Edition(earlier.series(), series.nextEdition(earlier.series()));
    }

    /// Adds an event that is to be set up before everybody sees it.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where another event has the slug, or
    ///     is this edition of the series
    EventId draft(NewEvent wanted, Elsewhere elsewhere) {
        EventId event = add(wanted, elsewhere);
        setPublished(event, false);
        return event;
    }

    /// Adds an event that may be run elsewhere, with where it is on the web.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where another event has the slug, or
    ///     is this edition of the series
    public EventId add(NewEvent wanted, Elsewhere elsewhere) {
        Event event = Event.of(wanted, elsewhere);
        aggregates.insert(event);
        trail.record(subject(event), "events.audit.created", facts(event));
        setPhases(event.id(), wanted.phases());
        if (!wanted.windows().isEmpty()) {
            grid.replace(event, wanted.windows());
        }
        return event.id();
    }

    /// Lets everybody see the event, or takes it out of sight again.
    public void publish(EventId event, boolean published) {
        if (setPublished(event, published)) {
            trail.record(
                    new Subject("event", event.value()),
                    published ? "events.audit.published" : "events.audit.hidden",
                    Map.of());
        }
    }

    private boolean setPublished(EventId event, boolean published) {
        return database.sql(
                                """
                                update events.event set published = :published
                                where id = :event and published <> :published
                                """)
                        .param("event", event.value())
                        .param("published", published)
                        .update()
                > 0;
    }

    public Optional<Event> find(EventId id) {
        return Optional.ofNullable(aggregates.findById(id, Event.class));
    }

    /// Stores what the event is; a change of its zone makes the slots anew.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where another event is this edition of
    ///     the series
    void describe(Event event, EventForm form) {
        boolean elsewhere = !event.basics().zone().equals(form.basics().zone());
        event.describe(form.basics(), form.elsewhere().website(), form.edition());
        aggregates.update(event);
        setPhases(event.id(), form.phases());
        trail.record(subject(event), "events.audit.changed", facts(event));
        List<MeetingWindow> windows = grid.windows(event.id());
        if (elsewhere && !windows.isEmpty()) {
            grid.replace(event, windows);
        }
    }

    /// Stores how meetings are held and when, and makes the slots anew where that changes them.
    public void rule(Event event, MeetingRules rules, List<MeetingWindow> windows) {
        boolean anew = makesSlotsAnew(event, rules, windows);
        event.rule(rules);
        aggregates.update(event);
        trail.record(subject(event), "events.audit.rules", facts(rules));
        if (anew) {
            grid.replace(event, windows);
        }
    }

    /// Whether the event's slots would be others than they are.
    public boolean makesSlotsAnew(Event event, MeetingRules rules, List<MeetingWindow> windows) {
        return rules.meetingMinutes() != event.rules().meetingMinutes()
                || rules.changeoverMinutes() != event.rules().changeoverMinutes()
                || !windows.equals(grid.windows(event.id()));
    }

    public Map<PhaseKind, Period> phases(EventId event) {
        return database
                .sql(
                        """
                        select kind, lower(during) as starts, upper(during) as ends
                        from events.phase where event_id = :event
                        """)
                .param("event", event.value())
                .query((row, number) -> phase(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void setPhases(EventId event, Map<PhaseKind, Period> phases) {
        database.sql("delete from events.phase where event_id = :event")
                .param("event", event.value())
                .update();
        phases.forEach(
                (kind, period) ->
                        database.sql(
                                        """
                                        insert into events.phase (event_id, kind, during)
                                        values (:event, :kind, tstzrange(:from, :until))
                                        """)
                                .param("event", event.value())
                                .param("kind", kind.name())
                                .param("from", period.from().atOffset(ZoneOffset.UTC))
                                .param("until", period.until().atOffset(ZoneOffset.UTC))
                                .update());
    }

    private static Map.Entry<PhaseKind, Period> phase(ResultSet row) throws SQLException {
        return Map.entry(
                PhaseKind.valueOf(row.getString("kind")),
                new Period(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()));
    }

    private static Subject subject(Event event) {
        return new Subject("event", event.id().value());
    }

    private static Map<String, String> facts(Event event) {
        EventBasics basics = event.basics();
        return Map.of(
                "slug", basics.slug(),
                "from", basics.firstDay().toString(),
                "until", basics.lastDay().toString());
    }

    private static Map<String, String> facts(MeetingRules rules) {
        return Map.of(
                "meeting", String.valueOf(rules.meetingMinutes()),
                "changeover", String.valueOf(rules.changeoverMinutes()));
    }
}
