package org.kontor.scheduling.team;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Leads from an event's page to who of one's organisation meets whom.
@Component
class TeamLink implements PagePart {
    private static final int ORDER = 260;

    private final JdbcClient database;
    private final TemplateEngine templates;

    TeamLink(JdbcClient database, TemplateEngine templates) {
        this.database = database;
        this.templates = templates;
    }

    @Override
    public String place() {
        return "events.event.actions";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(UUID event, Shell shell) {
        return shell.visitor()
                .person()
                .flatMap(person -> slug(event, person))
                .map(
                        slug ->
                                output ->
                                        templates.render(
                                                "scheduling/team/action.jte",
                                                Map.of("shell", shell, "slug", slug),
                                                output));
    }

    /// The event's, where the person acts for an organisation there.
    private Optional<String> slug(UUID event, PersonId person) {
        return database.sql(
                        """
                        select slug from events.event
                        where id = :event and exists (select from matchmaking.representative
                                                      where event_id = :event and person_id = :person)
                        """)
                .param("event", event)
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
