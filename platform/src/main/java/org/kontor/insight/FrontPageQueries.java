package org.kontor.insight;

import java.util.List;
import org.kontor.events.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts for the front page who comes to an event.
@Component
class FrontPageQueries {
    private final JdbcClient database;

    FrontPageQueries(JdbcClient database) {
        this.database = database;
    }

    /// What each country sends to the matchmaking.
    List<CountryShare> shares(EventId event) {
        return database.sql(
                        """
                        select o.country, count(distinct r.organisation_id) as organisations,
                               count(*) as delegates
                        from events.registration r
                        left join directory.merged gone on gone.id = r.organisation_id
                        join directory.organisation o on o.id = coalesce(gone."into", r.organisation_id)
                        where r.event_id = :event and r.state = 'APPROVED' and r.matchmaking
                        group by o.country
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new CountryShare(
                                        row.getString("country"),
                                        row.getLong("organisations"),
                                        row.getLong("delegates")))
                .list();
    }

    record CountryShare(String country, long organisations, long delegates) {}
}
