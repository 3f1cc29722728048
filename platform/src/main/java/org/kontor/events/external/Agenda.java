package org.kontor.events.external;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.BoundTime;
import org.kontor.events.Clash;
import org.kontor.events.EventId;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The agendas of events run elsewhere. An item binds nobody but who confirms that they will be
/// there.
@Component
@Transactional
class Agenda {
    private final JdbcClient database;
    private final Occupancy occupancy;
    private final AuditTrail trail;

    Agenda(JdbcClient database, Occupancy occupancy, AuditTrail trail) {
        this.database = database;
        this.occupancy = occupancy;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    List<AgendaItem> of(EventId event) {
        return database.sql(
                        """
                        select * from events.agenda_item
                        where event_id = :event order by starts_at, title, id
                        """)
                .param("event", event.value())
                .query((row, number) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<AgendaItem> find(EventId event, UUID item) {
        return of(event).stream().filter(each -> each.id().equals(item)).findFirst();
    }

    /// The items that the person confirmed.
    @Transactional(readOnly = true)
    Set<UUID> confirmed(EventId event, PersonId person) {
        return new HashSet<>(
                database.sql(
                                """
                                select source_id from events.occupancy
                                where event_id = :event and person_id = :person
                                """)
                        .param("event", event.value())
                        .param("person", person.value())
                        .query(UUID.class)
                        .list());
    }

    /// Takes over what became of each item. Who confirmed one that is at another time now, or is no
    /// more, is free again.
    void follow(EventId event, Collection<AgendaChange> changes) {
        for (AgendaChange change : changes) {
            switch (change.fate()) {
                case NEW -> add(event, change.item());
                case CHANGED -> change(change.item());
                case GONE -> remove(change.item());
                case SAME -> {
                    // Stays as it is.
                }
            }
        }
        trail.record(
                new Subject("event", event.value()),
                "events.audit.agenda-imported",
                Map.of("items", String.valueOf(of(event).size())));
    }

    /// Binds the person's time, or says what does so already.
    List<Clash> confirm(EventId event, AgendaItem item, PersonId person) {
        return occupancy.bind(
                event,
                OccupancyKind.SESSION,
                List.of(new BoundTime(person, item.during(), item.id())));
    }

    void takeBack(AgendaItem item, PersonId person) {
        occupancy.release(person, item.id());
    }

    /// Frees the person from every agenda.
    void takeBack(PersonId person) {
        database.sql(
                        """
                        delete from events.occupancy using events.agenda_item
                        where person_id = :person and source_id = agenda_item.id
                        """)
                .param("person", person.value())
                .update();
    }

    private void add(EventId event, AgendaItem item) {
        database.sql(
                        """
                        insert into events.agenda_item (id, event_id, uid, title, place, starts_at, ends_at)
                        values (:id, :event, :uid, :title, :place, :starts, :ends)
                        """)
                .param("id", item.id())
                .param("event", event.value())
                .param("uid", item.uid())
                .param("title", item.title())
                .param("place", item.place())
                .param("starts", item.during().from().atOffset(ZoneOffset.UTC))
                .param("ends", item.during().until().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void change(AgendaItem item) {
        int moved =
                database.sql(
                                """
                                select count(*) from events.agenda_item
                                where id = :id and (starts_at, ends_at) <> (:starts, :ends)
                                """)
                        .param("id", item.id())
                        .param("starts", item.during().from().atOffset(ZoneOffset.UTC))
                        .param("ends", item.during().until().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single();
        if (moved > 0) {
            occupancy.release(item.id());
        }
        database.sql(
                        """
                        update events.agenda_item
                        set title = :title, place = :place, starts_at = :starts, ends_at = :ends
                        where id = :id
                        """)
                .param("id", item.id())
                .param("title", item.title())
                .param("place", item.place())
                .param("starts", item.during().from().atOffset(ZoneOffset.UTC))
                .param("ends", item.during().until().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void remove(AgendaItem item) {
        occupancy.release(item.id());
        database.sql("delete from events.agenda_item where id = :id")
                .param("id", item.id())
                .update();
    }

    private static AgendaItem read(ResultSet row) throws SQLException {
        return new AgendaItem(
                row.getObject("id", UUID.class),
                row.getString("uid"),
                row.getString("title"),
                row.getString("place"),
                new Period(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()));
    }
}
