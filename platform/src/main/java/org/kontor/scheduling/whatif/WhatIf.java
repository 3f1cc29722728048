package org.kontor.scheduling.whatif;

import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;

/// Something tried out.
///
/// @param draws those that are done
public record WhatIf(UUID id, EventId event, Assumptions assumed, State state, List<Draw> draws) {
    /// Where it stands.
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isUnderWay() {
        return state == State.RUNNING;
    }

    public int all() {
        return Trying.all(assumed);
    }
}
