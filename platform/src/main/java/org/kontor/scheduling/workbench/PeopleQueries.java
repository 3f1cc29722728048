package org.kontor.scheduling.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who can meet at an event, and how many meetings a version gives each.
@Component
class PeopleQueries {
    private final JdbcClient database;

    PeopleQueries(JdbcClient database) {
        this.database = database;
    }

    /// Everybody who takes part in the matchmaking, by name.
    List<PeoplePage.Row> rows(Workbench bench) {
        return database
                .sql(
                        """
                        with acting as (
                            select r.person_id,
                                   string_agg(coalesce(nullif(o.short_name, ''), o.name), ', '
                                              order by coalesce(nullif(o.short_name, ''), o.name)) as organisations
                            from events.registration r
                            left join directory.merged gone on gone.id = r.organisation_id
                            join directory.organisation o on o.id = coalesce(gone."into", r.organisation_id)
                            where r.event_id = :event and r.state = 'APPROVED' and r.matchmaking
                            group by r.person_id
                        ), meeting as (
                            select a.person_id, count(*) as number
                            from scheduling.attendance a
                            join scheduling.placement p using (version_id, meeting_id)
                            join scheduling.meeting m on m.id = meeting_id and m.state <> 'CANCELLED'
                            where version_id = :version
                            group by a.person_id
                        )
                        select person.id, person.name, acting.organisations,
                               coalesce(meeting.number, 0) as meetings
                        from acting
                        join identity.person on person.id = acting.person_id and person.email is not null
                        left join meeting using (person_id)
                        """)
                .param("event", bench.event().id().value())
                .param("version", bench.version().id().value())
                .query(
                        (row, number) ->
                                new PeoplePage.Row(
                                        new PersonId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("organisations"),
                                        row.getLong("meetings")))
                .list()
                .stream()
                .sorted(
                        Comparator.comparing(PeoplePage.Row::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(row -> row.id().value()))
                .toList();
    }
}
