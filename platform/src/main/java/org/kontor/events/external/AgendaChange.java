package org.kontor.events.external;

/// What becomes of an item when a file is taken over.
public record AgendaChange(Fate fate, AgendaItem item) {

    /// What becomes of it.
    public enum Fate {
        NEW,
        CHANGED,
        SAME,
        /// The file has it no more.
        GONE
    }
}
