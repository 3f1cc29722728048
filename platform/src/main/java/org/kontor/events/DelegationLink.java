package org.kontor.events;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.kontor.web.Icons;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;

/// Leads from a delegation's page to what a module above holds of it.
///
/// @param words key of what the link says
/// @param path below the delegation's address
public record DelegationLink(int order, String icon, String words, String path)
        implements PagePart {
    @Override
    public String place() {
        return "events.delegation.actions";
    }

    @Override
    public Optional<Content> of(UUID thing, Shell shell) {
        return Optional.of(
                output -> {
                    output.writeContent("<a class=\"btn\" href=\"");
                    output.writeContent(thing + path);
                    output.writeContent("\">");
                    Icons.icon(icon).writeTo(output);
                    output.writeContent(shell.t(words));
                    output.writeContent("</a>");
                });
    }
}
