package org.kontor.events;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.Role;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;

/// Leads the organiser from the event's page to what a module above holds for them.
///
/// @param words key of what the link says
/// @param path below the event's address
public record OrganiserLink(int order, String words, String path) implements PagePart {
    @Override
    public String place() {
        return "events.event.actions";
    }

    @Override
    public Optional<Content> of(UUID thing, Shell shell) {
        return shell.visitor().holds(Role.ORGANISER, thing)
                ? Optional.of(link(shell))
                : Optional.empty();
    }

    private Content link(Shell shell) {
        return output -> {
            output.writeContent("<a class=\"btn\" href=\"");
            output.writeContent(shell.link(shell.page() + path));
            output.writeContent("\">");
            output.writeContent(shell.t(words));
            output.writeContent("</a>");
        };
    }
}
