package org.kontor.matchmaking.profile;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells whoever has a place, and takes part in the matchmaking, what to do next.
@Component
class NextPart implements PagePart {
    private static final int ORDER = 100;

    private final JdbcClient database;
    private final TemplateEngine templates;

    NextPart(JdbcClient database, TemplateEngine templates) {
        this.database = database;
        this.templates = templates;
    }

    @Override
    public String place() {
        return "events.own.next";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(UUID registration, Shell shell) {
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
                                steps(
                                        "/events/" + row.getString("slug"),
                                        "?as=" + row.getString("organisation_id"),
                                        row.getBoolean("told"),
                                        shell))
                .optional();
    }

    private Content steps(String path, String as, boolean told, Shell shell) {
        return output ->
                templates.render(
                        "matchmaking/profile/next.jte",
                        Map.of("shell", shell, "path", path, "as", as, "told", told),
                        output);
    }
}
