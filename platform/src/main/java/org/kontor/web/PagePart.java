package org.kontor.web;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;

/// A part of a page that a module above the page's own contributes as a bean, so that no page names
/// what is above it.
public interface PagePart {
    /// Where it goes, as the page's module names the place.
    String place();

    /// Among the parts of the place, the smaller first.
    int order();

    /// What the reader sees there, empty where there is nothing for them.
    Optional<Content> of(UUID thing, Shell shell);
}
