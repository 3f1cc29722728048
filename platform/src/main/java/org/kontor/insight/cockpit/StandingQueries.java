package org.kontor.insight.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.CompleteProfiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads how far each organisation of an event has come.
@Component
class StandingQueries {
    private final JdbcClient database;
    private final CompleteProfiles profiles;

    StandingQueries(JdbcClient database, CompleteProfiles profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    /// All for which anybody was invited or came, by name.
    List<Standing> of(EventId event) {
        Set<OrganisationId> complete = profiles.of(event);
        return database.sql(
                        """
                        with present as (
                            select coalesce(gone."into", r.organisation_id) as id,
                                   count(distinct r.person_id) filter
                                       (where r.state in ('SUBMITTED', 'WAITLISTED', 'APPROVED')) as people
                            from events.registration r
                            left join directory.merged gone on gone.id = r.organisation_id
                            where r.event_id = :event
                            group by 1
                        ), met as (
                            select side.id,
                                   count(*) filter (where e.state = any (:asked)) as asked,
                                   count(*) filter (where e.state = any (:accepted)) as accepted,
                                   count(*) filter (where e.state = any (:scheduled)) as scheduled,
                                   count(*) filter (where e.state = any (:held)) as held
                            from insight.encounter e
                            cross join lateral (values (e.from_id), (e.to_id)) side(id)
                            where e.event_id = :event
                            group by side.id
                        )
                        select id, o.name, o.country, present.people,
                               coalesce(asked, 0) as asked, coalesce(accepted, 0) as accepted,
                               coalesce(scheduled, 0) as scheduled, coalesce(held, 0) as held
                        from present
                        join directory.organisation o using (id)
                        left join met using (id)
                        order by lower(o.name), id
                        """)
                .param("event", event.value())
                .param("asked", names(Stage.ASKED))
                .param("accepted", names(Stage.ACCEPTED))
                .param("scheduled", names(Stage.SCHEDULED))
                .param("held", names(Stage.HELD))
                .query((row, number) -> standing(row, complete))
                .list();
    }

    static String[] names(Stage stage) {
        return names(stage.states());
    }

    private static String[] names(Set<Encounter.State> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Standing standing(ResultSet row, Set<OrganisationId> complete)
            throws SQLException {
        var id = new OrganisationId(row.getObject("id", UUID.class));
        return new Standing(
                id.value(),
                row.getString("name"),
                row.getString("country"),
                row.getInt("people"),
                complete.contains(id),
                row.getInt("asked"),
                row.getInt("accepted"),
                row.getInt("scheduled"),
                row.getInt("held"));
    }
}
