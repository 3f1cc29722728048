package org.kontor.events.external;

import java.util.List;
import org.kontor.events.EventId;
import org.kontor.web.SetupStep.Progress;
import org.kontor.web.SetupStep.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What there is to be set up of an event run elsewhere.
@Component
public class ExternalSteps {
    private final JdbcClient database;

    ExternalSteps(JdbcClient database) {
        this.database = database;
    }

    public List<Progress> of(EventId event) {
        return database.sql(
                        """
                        select (select count(*) from events.agenda_item where event_id = :event) as agenda,
                               (select count(*) from events.registration
                                where event_id = :event and state = 'APPROVED') as going,
                               (select count(*) from events.certificate
                                join events.registration on registration.id = registration_id
                                where event_id = :event) as certificates,
                               (select count(*) from events.connected_call where event_id = :event) as calls,
                               (select count(*) from events.outcome where event_id = :event) as outcomes,
                               (select count(*) from identity.role_grant
                                where scope = :event and role = 'ORGANISER') as organisers
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                List.of(
                                        step("basics", "basics", 1),
                                        step("agenda", "agenda", row.getInt("agenda")),
                                        step("calls", "calls", row.getInt("calls")),
                                        step("registrations", "going", row.getInt("going")),
                                        step(
                                                "certificates",
                                                "certificates",
                                                row.getInt("certificates")),
                                        step("outcomes", "outcomes", row.getInt("outcomes")),
                                        step("organisers", "organisers", row.getInt("organisers"))))
                .single();
    }

    private static Progress step(String page, String says, int count) {
        return new Progress(
                "events." + page + ".title",
                count > 0 ? State.DONE : State.OPTIONAL,
                "events.step." + says,
                List.of(count),
                "/setup/" + page);
    }
}
