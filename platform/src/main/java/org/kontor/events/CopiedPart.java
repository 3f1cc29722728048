package org.kontor.events;

/// A part of an event's set-up that a copy of the event takes over.
public interface CopiedPart {
    /// Gives the copy what this part of the event consists of.
    ///
    /// @param days by which everything lies later
    void copy(EventCard from, EventId to, long days);
}
