package org.kontor.insight.cockpit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kontor.insight.cockpit.Encounter.State;

/// How far organisations come, from the invitation to a meeting that was held.
public enum Stage {
    INVITED,
    REGISTERED,
    COMPLETE,
    ASKED(EnumSet.complementOf(EnumSet.of(State.WITHDRAWN))),
    ACCEPTED(
            EnumSet.of(
                    State.ACCEPTED, State.SCHEDULED, State.HELD, State.NO_SHOW, State.CANCELLED)),
    SCHEDULED(EnumSet.of(State.SCHEDULED, State.HELD, State.NO_SHOW)),
    HELD(EnumSet.of(State.HELD));

    private final Set<State> states;

    Stage() {
        this(Set.of());
    }

    Stage(Set<State> states) {
        this.states = states;
    }

    /// What an encounter may be to have come so far; none where the stage is no matter of
    /// encounters.
    Set<State> states() {
        return states;
    }

    public boolean isOfEncounters() {
        return !states.isEmpty();
    }

    static Optional<Stage> of(String name) {
        return Arrays.stream(values()).filter(stage -> stage.name().equals(name)).findFirst();
    }
}
