package org.kontor.events.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When and from where a registration was saved last by who it is for.
///
/// @param savedIn the page that did, so that a page never overtakes itself
public record Saved(@Nullable Instant savedAt, String savedIn) {
    static final Saved NEVER = new Saved(null, "");
}
