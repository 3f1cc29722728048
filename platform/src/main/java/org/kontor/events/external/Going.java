package org.kontor.events.external;

import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who goes to an event run elsewhere.
@Component
public class Going {
    private final JdbcClient database;

    Going(JdbcClient database) {
        this.database = database;
    }

    /// Somebody who goes, for an organisation.
    public record Goer(
            RegistrationId registration, String name, UUID organisation, String called) {}

    boolean goes(EventId event, PersonId person) {
        return database.sql(
                        """
                        select exists (select from events.registration
                                       where event_id = :event and person_id = :person and state = 'APPROVED')
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// By their names; who was erased is left out.
    List<Goer> all(EventId event) {
        return database.sql(
                        """
                        select r.id, p.name, o.id as organisation_id, o.name as organisation
                        from events.registration r
                        join identity.person p on p.id = r.person_id and p.email is not null
                        left join directory.merged gone on gone.id = r.organisation_id
                        join directory.organisation o on o.id = coalesce(gone."into", r.organisation_id)
                        where r.event_id = :event and r.state = 'APPROVED'
                        order by p.name, r.id
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new Goer(
                                        new RegistrationId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getObject("organisation_id", UUID.class),
                                        row.getString("organisation")))
                .list();
    }
}
