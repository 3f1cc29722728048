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
public record OrganiserLink(Events events, int order, String words, String path)
        implements PagePart {
    @Override
    public String place() {
        return "events.event.actions";
    }

    @Override
    public Optional<Content> of(UUID thing, Shell shell) {
        if (!shell.visitor().holds(Role.ORGANISER, thing)) {
            return Optional.empty();
        }
        return events.find(new EventId(thing)).map(event -> link(event, shell));
    }

    private Content link(EventCard event, Shell shell) {
        return output -> {
            output.writeContent("<a class=\"btn\" href=\"");
            output.writeContent(shell.link(event.path() + path));
            output.writeContent("\">");
            output.writeContent(shell.t(words));
            output.writeContent("</a>");
        };
    }
}
