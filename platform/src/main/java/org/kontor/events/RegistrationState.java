package org.kontor.events;

import java.util.EnumSet;
import java.util.Set;

/// Where a registration stands.
public enum RegistrationState {
    DRAFT,
    SUBMITTED,
    WAITLISTED,
    APPROVED,
    REJECTED,
    CANCELLED;

    /// The states that may follow this one; anything but what is over can be cancelled.
    public Set<RegistrationState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, CANCELLED);
            case SUBMITTED -> EnumSet.of(WAITLISTED, APPROVED, REJECTED, CANCELLED);
            case WAITLISTED -> EnumSet.of(APPROVED, REJECTED, CANCELLED);
            case APPROVED, REJECTED -> EnumSet.of(CANCELLED);
            case CANCELLED -> EnumSet.noneOf(RegistrationState.class);
        };
    }

    public boolean canBecome(RegistrationState state) {
        return next().contains(state);
    }

    /// Whether the person comes, or still may.
    public boolean isAlive() {
        return this != REJECTED && this != CANCELLED;
    }
}
