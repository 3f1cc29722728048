package org.kontor.scheduling.team;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who comes for an organisation, and its meetings to come.
@Component
class Teams {
    private static final String MEETINGS =
            """
            select sent.meeting_id, sent.people, sent.starts_at, sent.ends_at, partners.names, partners.tags
            from scheduling.sent
            cross join lateral (
                select string_agg(distinct organisation.name, ', ') as names,
                       coalesce(array_agg(distinct tag) filter (where tag is not null), '{}') as tags
                from scheduling.meeting_side
                join directory.organisation on organisation.id = meeting_side.organisation_id
                left join matchmaking.opportunity
                    on opportunity.event_id = sent.event_id
                    and opportunity.organisation_id = meeting_side.organisation_id
                left join lateral unnest(opportunity.tags) tag on true
                where meeting_side.meeting_id = sent.meeting_id
                  and meeting_side.organisation_id <> sent.organisation_id) partners
            where sent.event_id = :event and sent.organisation_id = :organisation
              and coalesce(sent.starts_at > :now, true)
            order by sent.starts_at nulls last, partners.names, sent.meeting_id
            """;

    private final JdbcClient database;
    private final Clock clock;

    Teams(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Team of(EventId event, OrganisationId organisation) {
        return new Team(members(event, organisation), meetings(event, organisation));
    }

    private List<TeamMeeting> meetings(EventId event, OrganisationId organisation) {
        return database.sql(MEETINGS)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> meeting(row))
                .list();
    }

    private List<Member> members(EventId event, OrganisationId organisation) {
        Map<PersonId, List<Period>> taken = taken(event, organisation);
        return database.sql(
                        """
                        select distinct person.id as person_id, person.name, coalesce(expertise.tags, '{}') as tags
                        from matchmaking.delegate
                        join identity.person on person.id = delegate.person_id
                        left join scheduling.expertise
                            on expertise.event_id = delegate.event_id and expertise.person_id = person.id
                        where delegate.event_id = :event and delegate.organisation_id = :organisation
                        order by person.name, person.id
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query(
                        (row, number) -> {
                            PersonId person = person(row);
                            return new Member(
                                    person,
                                    row.getString("name"),
                                    tags(row.getArray("tags")),
                                    taken.getOrDefault(person, List.of()));
                        })
                .list();
    }

    /// When those who come for the organisation have no time, but for its own meetings.
    private Map<PersonId, List<Period>> taken(EventId event, OrganisationId organisation) {
        Map<PersonId, List<Period>> taken = new HashMap<>();
        database.sql(
                        """
                        select person_id, lower(during) as starts_at, upper(during) as ends_at
                        from events.occupancy
                        where person_id in (select person_id from matchmaking.delegate
                                            where event_id = :event and organisation_id = :organisation)
                          and not (event_id = :event and exists
                              (select from scheduling.meeting_side
                               where meeting_id = source_id and organisation_id = :organisation))
                        union all
                        select person_id, lower(during), upper(during) from events.unavailability
                        where event_id = :event
                          and person_id in (select person_id from matchmaking.delegate
                                            where event_id = :event and organisation_id = :organisation)
                        order by starts_at
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query(
                        row -> {
                            period(row)
                                    .ifPresent(
                                            taken.computeIfAbsent(
                                                            person(row), p -> new ArrayList<>())
                                                    ::add);
                        });
        return taken;
    }

    private static TeamMeeting meeting(ResultSet row) throws SQLException {
        return new TeamMeeting(
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getString("names"),
                tags(row.getArray("tags")),
                period(row),
                Arrays.stream((UUID[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .toList());
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static Optional<Period> period(ResultSet row) throws SQLException {
        Optional<Instant> from = instant(row, "starts_at");
        Optional<Instant> until = instant(row, "ends_at");
        return from.flatMap(start -> until.map(end -> new Period(start, end)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Set<String> tags(Array tags) throws SQLException {
        return Arrays.stream((String[]) tags.getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
