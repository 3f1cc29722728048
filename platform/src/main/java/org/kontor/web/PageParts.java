package org.kontor.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The parts that modules contribute to each other's pages.
@Component
public final class PageParts {
    private final List<PagePart> parts;

    PageParts(List<PagePart> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(PagePart::order)).toList();
    }

    /// What goes to the place on the page of the thing, in order.
    public List<Content> at(String place, UUID thing, Shell shell) {
        return parts.stream()
                .filter(part -> part.place().equals(place))
                .flatMap(part -> part.of(thing, shell).stream())
                .toList();
    }
}
