package org.kontor.insight;

import java.util.List;
import org.kontor.events.EventId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads for the front page who comes to an event.
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

    Standing standing(EventId event, PersonId person) {
        return database.sql(
                        """
                        select exists (select from matchmaking.representative
                                       where event_id = :event and person_id = :person) as asks,
                               exists (select from events.registration
                                       where event_id = :event and person_id = :person
                                         and state = 'APPROVED') as comes
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query(
                        (row, number) ->
                                new Standing(row.getBoolean("asks"), row.getBoolean("comes")))
                .single();
    }

    /// What a person has to do with an event.
    ///
    /// @param asks whether they ask and answer for somebody
    record Standing(boolean asks, boolean comes) {}

    record CountryShare(String country, long organisations, long delegates) {}
}
