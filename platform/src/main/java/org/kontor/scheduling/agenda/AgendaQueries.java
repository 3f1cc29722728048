package org.kontor.scheduling.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.SessionKind;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what an agenda shows beside the meetings.
@Component
class AgendaQueries {
    private static final String TIMES =
            """
            select o.person_id, s.id as session_id, s.starts_at, s.ends_at, s.kind, s.title, s.room,
                   s.speakers, s.version, null::jsonb as other_event,
                   exists (select from events.speaking
                           where session_id = s.id and person_id = o.person_id) as speaks
            from events.occupancy o
            join events.programme s on s.id = o.source_id
            where o.kind = 'SESSION' and o.event_id = :event %1$s
            union all
            select person_id, null, lower(during), upper(during), null, null, null, null, null, null, false
            from events.unavailability o
            where event_id = :event %1$s
            union all
            select o.person_id, null, lower(o.during), upper(o.during), null, null, null, null, null, other.name, false
            from events.event e
            join events.occupancy o on o.event_id <> e.id
                and o.during && tstzrange(e.first_day::timestamp at time zone e.zone,
                                          (e.last_day + 1)::timestamp at time zone e.zone)
            join events.event other on other.id = o.event_id
            where e.id = :event %1$s
            """;

    private static final String NOTED =
            """
            union all
            select o.person_id, s.id, s.starts_at, s.ends_at, null, s.title, s.room, null, null, null, false
            from events.selection o join events.programme s on s.id = o.session_id
            where o.person_id = :person and s.event_id = :event
              and not exists (select from events.occupancy bound
                              where bound.person_id = :person and bound.source_id = s.id)
            """;

    private final JdbcClient database;

    AgendaQueries(JdbcClient database) {
        this.database = database;
    }

    /// The person's sessions, own blocks, and times at other events.
    List<Entry> times(EventCard event, PersonId person) {
        return database.sql(TIMES.formatted("and o.person_id = :person"))
                .param("event", event.id().value())
                .param("person", person.value())
                .query((row, number) -> time(row))
                .list();
    }

    /// The same, and the sessions that the person noted without being bound to them.
    List<Entry> timesAndNotes(EventCard event, PersonId person) {
        return database.sql(TIMES.formatted("and o.person_id = :person") + NOTED)
                .param("event", event.id().value())
                .param("person", person.value())
                .query((row, number) -> time(row))
                .list();
    }

    /// Everybody's sessions, own blocks, and times at other events.
    Map<PersonId, List<Entry>> times(EventCard event) {
        var times = new HashMap<PersonId, List<Entry>>();
        database.sql(TIMES.formatted(""))
                .param("event", event.id().value())
                .query(
                        row -> {
                            times.computeIfAbsent(
                                            new PersonId(row.getObject("person_id", UUID.class)),
                                            person -> new ArrayList<>())
                                    .add(time(row));
                        });
        return times;
    }

    /// What the organisations offer and seek at the event, offers first.
    List<Opportunity> opportunities(EventCard event, Set<OrganisationId> organisations) {
        return database.sql(
                        """
                        select organisation_id, direction = 'OFFER' as offered, title
                        from matchmaking.opportunity
                        where event_id = :event and organisation_id = any (:organisations)
                        order by organisation_id, direction, id
                        """)
                .param("event", event.id().value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new Opportunity(
                                        new OrganisationId(
                                                row.getObject("organisation_id", UUID.class)),
                                        row.getBoolean("offered"),
                                        TranslatedConverters.fromJson(row.getString("title"))))
                .list();
    }

    /// The slug of the event where the person is registered that is on, next or last.
    Optional<String> eventAtHand(PersonId person, Instant now) {
        return database.sql(
                        """
                        select slug from events.event e
                        where exists (select from events.registration
                                      where event_id = e.id and person_id = :person and state = 'APPROVED')
                           or exists (select from events.interpreter
                                      where event_id = e.id and person_id = :person)
                        order by last_day < cast(:today as date),
                                 abs(first_day - cast(:today as date)), id
                        limit 1
                        """)
                .param("person", person.value())
                .param("today", now.atOffset(ZoneOffset.UTC).toLocalDate())
                .query(String.class)
                .optional();
    }

    /// A short text that changes with everything that the person's agenda shows at the instant.
    String stamp(EventCard event, PersonId person, Instant now) {
        return database.sql(
                        """
                        select md5(concat_ws('|',
                            (select string_agg(o::text || (upper(during) <= :now), ',' order by o::text)
                             from events.occupancy o where person_id = :person),
                            (select string_agg(u::text, ',' order by u::text)
                             from events.unavailability u where event_id = :event and person_id = :person),
                            (select string_agg(session_id::text, ',' order by session_id)
                             from events.selection where person_id = :person),
                            (select string_agg(number::text || starts_at, ',' order by number)
                             from events.slot where event_id = :event),
                            (select max(c.id::text) from scheduling.placement_change c
                             join scheduling.timetable_version v on v.id = c.version_id
                             where v.event_id = :event and v.state = 'PUBLISHED'),
                            (select string_agg(m.link, ',' order by m.id) from scheduling.meeting m
                             join events.occupancy o on o.source_id = m.id where o.person_id = :person),
                            (select sum(version) || '/' || count(*)
                             from matchmaking.opportunity where event_id = :event)))
                        """)
                .param("event", event.id().value())
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    private static Entry time(ResultSet row) throws SQLException {
        var during = new Period(instant(row, "starts_at"), instant(row, "ends_at"));
        UUID session = row.getObject("session_id", UUID.class);
        if (session == null) {
            return new Entry.Away(
                    during,
                    Optional.ofNullable(row.getString("other_event"))
                            .map(TranslatedConverters::fromJson));
        }
        var title = TranslatedConverters.fromJson(row.getString("title"));
        return row.getString("kind") == null
                ? new Entry.Noted(session, during, title, row.getString("room"))
                : new Entry.Session(
                        session,
                        during,
                        SessionKind.valueOf(row.getString("kind")),
                        title,
                        row.getString("room"),
                        row.getString("speakers"),
                        row.getInt("version"),
                        row.getBoolean("speaks"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
