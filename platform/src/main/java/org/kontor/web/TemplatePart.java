package org.kontor.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A part that fills a template of its own, where there is something to fill it with.
public abstract class TemplatePart implements PagePart {
    private final TemplateEngine templates;
    private final String place;
    private final int order;
    private final String template;

    protected TemplatePart(TemplateEngine templates, String place, int order, String template) {
        this.templates = templates;
        this.place = place;
        this.order = order;
        this.template = template;
    }

    @Override
    public final String place() {
        return place;
    }

    @Override
    public final int order() {
        return order;
    }

    @Override
    public final Optional<Content> of(UUID thing, Shell shell) {
        return filling(thing, shell)
                .map(
                        filling -> {
                            Map<String, Object> all = new HashMap<>(filling);
                            all.put("shell", shell);
                            return output -> templates.render(template, all, output);
                        });
    }

    /// What fills the template besides the shell, empty where there is nothing for the reader.
    protected abstract Optional<? extends Map<String, ?>> filling(UUID thing, Shell shell);
}
