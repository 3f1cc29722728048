package org.kontor.matchmaking.waiting;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.Role;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Leads from the front page to the requests that wait for the reader.
@Component
class WaitingPart implements PagePart {
    private static final int ORDER = 80;

    private final WaitingQueries queries;
    private final TemplateEngine templates;

    WaitingPart(WaitingQueries queries, TemplateEngine templates) {
        this.queries = queries;
        this.templates = templates;
    }

    @Override
    public String place() {
        return "insight.front.tasks";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(UUID event, Shell shell) {
        return shell.visitor()
                .person()
                .map(
                        person ->
                                queries.of(
                                        event,
                                        person,
                                        shell.visitor().holds(Role.ORGANISER, event)))
                .filter(waiting -> !waiting.isEmpty())
                .map(
                        waiting ->
                                output ->
                                        templates.render(
                                                "matchmaking/waiting/waiting.jte",
                                                Map.of("shell", shell, "all", waiting),
                                                output));
    }
}
