package org.kontor.events;

import java.util.Optional;

/// Asked before an event's slots are made anew; implemented by modules that build on them.
public interface GridUse {
    /// The message key that says why the slots must stay as they are, empty where they may change.
    Optional<String> whyFixed(EventId event);
}
