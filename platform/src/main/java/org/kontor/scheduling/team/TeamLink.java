package org.kontor.scheduling.team;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Leads from an event's page to who of one's organisation meets whom.
@Component
class TeamLink implements PagePart {
    private static final int ORDER = 260;

    private final TemplateEngine templates;

    TeamLink(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public String place() {
        return "matchmaking.representative.actions";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(UUID event, Shell shell) {
        return Optional.of(
                output ->
                        templates.render(
                                "scheduling/team/action.jte", Map.of("shell", shell), output));
    }
}
