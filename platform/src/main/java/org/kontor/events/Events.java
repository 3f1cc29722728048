package org.kontor.events;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Visitor;
import org.kontor.web.Visitors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What other modules may know of events.
@Component
public final class Events {
    private static final String EVENT =
            """
            select event.*,
                   array(select distinct unnest(languages) from events.interpreter
                         where event_id = event.id order by 1) as interpreted
            from events.event
            """;

    /// Everybody sees what is published; before, only those see an event who set it up, lead a
    /// delegation to it, interpret at it or are registered.
    private static final String SEEN =
            """
            (published or :everything or event.id = any (:organised)
             or exists (select from events.registration where event_id = event.id and person_id = :person)
             or exists (select from events.delegation where event_id = event.id and leader_id = :person)
             or exists (select from events.interpreter where event_id = event.id and person_id = :person))
            """;

    private final JdbcClient database;
    private final Visitors visitors;
    private final Clock clock;

    Events(JdbcClient database, Visitors visitors, Clock clock) {
        this.database = database;
        this.visitors = visitors;
        this.clock = clock;
    }

    public Optional<EventCard> find(EventId id) {
        return database.sql(EVENT + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> Rows.event(row))
                .optional();
    }

    /// The event that the visitor asks for, empty where they may not see it.
    public Optional<EventCard> find(String slug) {
        return seen("where slug = :slug and " + SEEN)
                .param("slug", slug)
                .query((row, number) -> Rows.event(row))
                .optional();
    }

    /// The event that is our own to set up.
    ///
    /// @throws NotFound where there is none, or others run it
    public EventCard ours(String slug) {
        return find(slug).filter(event -> !event.isExternal()).orElseThrow(NotFound::new);
    }

    /// All events that the visitor sees, the latest first.
    public List<EventCard> all() {
        return seen("where " + SEEN + " order by first_day desc, id desc")
                .query((row, number) -> Rows.event(row))
                .list();
    }

    /// The event of our own that is on, else the next to come, else the last that was.
    public Optional<EventCard> ofTheMoment() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.sql(
                        EVENT
                                + """
                        where not external and published
                        order by last_day < :today,
                                 case when last_day >= :today then first_day end,
                                 last_day desc
                        limit 1
                        """)
                .param("today", today)
                .query((row, number) -> Rows.event(row))
                .optional();
    }

    /// What the organiser says in words of their own.
    public EventTexts texts(EventId event) {
        return database.sql("select * from events.texts where event_id = :event")
                .param("event", event.value())
                .query((row, number) -> Rows.texts(row))
                .optional()
                .orElse(EventTexts.NONE);
    }

    /// The slots in the order of time.
    public List<Slot> slots(EventId event) {
        return database.sql(
                        """
                        select number, half_day, starts_at, ends_at from events.slot
                        where event_id = :event order by number
                        """)
                .param("event", event.value())
                .query((row, number) -> Rows.slot(row))
                .list();
    }

    /// The tables by their numbers.
    public List<MeetingTable> tables(EventId event) {
        return database.sql(
                        """
                        select id, number, area, features from events.meeting_table
                        where event_id = :event order by number
                        """)
                .param("event", event.value())
                .query((row, number) -> Rows.table(row))
                .list();
    }

    /// The sessions in the order of time.
    public List<SessionCard> sessions(EventId event) {
        return database.sql(
                        SessionRows.SELECT
                                + """
                                where session.event_id = :event
                                order by session.starts_at, room.name nulls last, session.id
                                """)
                .param("event", event.value())
                .query((row, number) -> SessionRows.read(row))
                .list();
    }

    public Optional<SessionCard> session(EventId event, SessionId id) {
        return database.sql(
                        SessionRows.SELECT + "where session.event_id = :event and session.id = :id")
                .param("event", event.value())
                .param("id", id.value())
                .query((row, number) -> SessionRows.read(row))
                .optional();
    }

    /// The organisations for which somebody comes to meet even when these registrations end.
    public Set<OrganisationId> organisationsWithout(EventId event, Set<RegistrationId> leaving) {
        return delegates(event).stream()
                .filter(delegate -> !leaving.contains(delegate.registration()))
                .map(Delegate::organisation)
                .collect(Collectors.toSet());
    }

    /// Approved registrations that take part in the matchmaking, with the slots they cannot meet
    /// in.
    public List<Delegate> delegates(EventId event) {
        return database.sql(
                        """
                        select id, person_id, organisation_id, coalesce(numbers, '{}') as numbers
                        from events.registration
                        left join (
                            select taken.person_id, array_agg(distinct slot.number) as numbers
                            from (select person_id, during from events.occupancy
                                  where not (event_id = :event and kind = 'MEETING')
                                  union all
                                  select person_id, during from events.unavailability
                                  where event_id = :event) taken
                            join events.slot on slot.event_id = :event
                                and taken.during && tstzrange(slot.starts_at, slot.ends_at)
                            where taken.person_id in
                                (select person_id from events.registration where event_id = :event)
                            group by taken.person_id) busy using (person_id)
                        where event_id = :event and state = 'APPROVED' and matchmaking
                        order by organisation_id, id
                        """)
                .param("event", event.value())
                .query((row, number) -> Rows.delegate(row))
                .list();
    }

    /// The editions of the series that the visitor sees, the latest first.
    public List<EventCard> editions(SeriesId series) {
        return seen("where series_id = :series and " + SEEN + " order by edition desc")
                .param("series", series.value())
                .query((row, number) -> Rows.event(row))
                .list();
    }

    /// The events at which the person is approved, the latest first.
    public List<EventCard> of(PersonId person) {
        return database.sql(
                        EVENT
                                + """
                        where id in
                            (select event_id from events.registration
                             where person_id = :person and state = 'APPROVED')
                        order by first_day desc
                        """)
                .param("person", person.value())
                .query((row, number) -> Rows.event(row))
                .list();
    }

    private JdbcClient.StatementSpec seen(String which) {
        Visitor visitor = visitors.current();
        return database.sql(EVENT + which)
                .param("everything", visitor.isAdministrator())
                .param("organised", organised(visitor))
                .param("person", visitor.person().map(PersonId::value).orElse(null));
    }

    private static UUID[] organised(Visitor visitor) {
        return visitor.grants().stream()
                .filter(grant -> grant.role() == Role.ORGANISER)
                .flatMap(grant -> grant.scope().stream())
                .toArray(UUID[]::new);
    }
}
