package org.kontor.events;

/// What a table has that some meetings need.
public enum TableFeature {
    STEP_FREE,
    QUIET,
    SCREEN,
    POWER
}
