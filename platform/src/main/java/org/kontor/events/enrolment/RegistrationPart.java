package org.kontor.events.enrolment;

import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Offers to register on an event's page, or leads back to where somebody has.
@Component
class RegistrationPart extends TemplatePart {
    private static final int ORDER = 50;

    private final JdbcClient database;
    private final Clock clock;

    RegistrationPart(JdbcClient database, TemplateEngine templates, Clock clock) {
        super(templates, "events.event.actions", ORDER, "events/enrolment/action.jte");
        this.database = database;
        this.clock = clock;
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID event, Shell shell) {
        return database.sql(
                        """
                        select event.slug, phase.during @> :now as open,
                               exists (select from events.registration
                                       where event_id = event.id and person_id = :person
                                         and state <> 'CANCELLED') as registered
                        from events.event
                        left join events.phase on phase.event_id = event.id and kind = 'REGISTRATION'
                        where event.id = :event
                        """)
                .param("event", event)
                .param("person", shell.visitor().person().map(PersonId::value).orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new Standing(
                                        row.getString("slug"),
                                        row.getBoolean("open"),
                                        row.getBoolean("registered")))
                .optional()
                .filter(standing -> standing.open || standing.registered)
                .map(standing -> Map.of("slug", standing.slug, "registered", standing.registered));
    }

    private record Standing(String slug, boolean open, boolean registered) {}
}
