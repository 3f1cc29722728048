package org.kontor.events;

/// As what a person comes to an event.
public enum RegistrationRole {
    DELEGATE,
    SPEAKER,
    HOST,
    PRESS,
    OBSERVER,
    WALK_IN;

    /// Whether who comes so takes part in the matchmaking unless they say otherwise.
    public boolean meetsByDefault() {
        return this == DELEGATE || this == WALK_IN;
    }

    /// Whether who comes so counts against the event's capacity; speakers and hosts are there
    /// anyway.
    public boolean takesPlace() {
        return this != SPEAKER && this != HOST;
    }
}
