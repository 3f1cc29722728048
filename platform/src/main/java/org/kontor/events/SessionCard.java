package org.kontor.events;

/// A session of an event's programme, and how many signed up and wait for a place.
public record SessionCard(
        SessionId id, EventId event, SessionPlan plan, int signedUp, int waiting) {
    public boolean isFull() {
        return plan.capacity() > 0 && signedUp >= plan.capacity();
    }
}
