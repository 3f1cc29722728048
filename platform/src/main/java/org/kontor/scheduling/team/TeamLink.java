package org.kontor.scheduling.team;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;
import org.springframework.stereotype.Component;

/// Leads from an event's page to who of one's organisation meets whom.
@Component
class TeamLink extends TemplatePart {
    private static final int ORDER = 260;

    TeamLink(TemplateEngine templates) {
        super(templates, "matchmaking.representative.actions", ORDER, "scheduling/team/action.jte");
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID event, Shell shell) {
        return Optional.of(Map.of());
    }
}
