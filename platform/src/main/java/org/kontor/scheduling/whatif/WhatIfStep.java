package org.kontor.scheduling.whatif;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.kontor.web.Icons;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Leads from the set-up of an event to trying it out.
@Component
class WhatIfStep implements PagePart {
    private static final int ORDER = 100;

    @Override
    public String place() {
        return "events.setup.actions";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(UUID thing, Shell shell) {
        return Optional.of(
                output -> {
                    output.writeContent("<a class=\"btn\" href=\"setup/what-if\">");
                    Icons.icon("test-pipe").writeTo(output);
                    output.writeContent(shell.t("scheduling.what-if.title"));
                    output.writeContent("</a>");
                });
    }
}
