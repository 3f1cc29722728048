package org.kontor.matchmaking.waiting;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.Role;
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;
import org.springframework.stereotype.Component;

/// Leads from the front page to the requests that wait for the reader.
@Component
class WaitingPart extends TemplatePart {
    private static final int ORDER = 80;

    private final WaitingQueries queries;

    WaitingPart(WaitingQueries queries, TemplateEngine templates) {
        super(templates, "insight.front.tasks", ORDER, "matchmaking/waiting/waiting.jte");
        this.queries = queries;
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID event, Shell shell) {
        return shell.visitor()
                .person()
                .map(
                        person ->
                                queries.of(
                                        event,
                                        person,
                                        shell.visitor().holds(Role.ORGANISER, event)))
                .filter(waiting -> !waiting.isEmpty())
                .map(waiting -> Map.of("all", waiting));
    }
}
