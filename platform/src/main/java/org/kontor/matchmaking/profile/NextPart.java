package org.kontor.matchmaking.profile;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells whoever has a place, and takes part in the matchmaking, what to do next.
@Component
class NextPart extends TemplatePart {
    private static final int ORDER = 100;

    private final JdbcClient database;

    NextPart(JdbcClient database, TemplateEngine templates) {
        super(templates, "events.own.next", ORDER, "matchmaking/profile/next.jte");
        this.database = database;
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID registration, Shell shell) {
        return database.sql(
                        """
                        select slug, organisation_id,
                               exists (select from matchmaking.profile
                                       where (profile.event_id, profile.organisation_id)
                                           = (registration.event_id, registration.organisation_id)) as told
                        from events.registration join events.event on event.id = event_id
                        where registration.id = :registration and state = 'APPROVED' and matchmaking
                        """)
                .param("registration", registration)
                .query(
                        (row, number) ->
                                Map.of(
                                        "path", "/events/" + row.getString("slug"),
                                        "as", "?as=" + row.getString("organisation_id"),
                                        "told", row.getBoolean("told")))
                .optional();
    }
}
