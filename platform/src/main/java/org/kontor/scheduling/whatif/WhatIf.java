package org.kontor.scheduling.whatif;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.timetable.Sizes;

/// Something tried out.
///
/// @param draws those that are done
/// @param sizes that are enough for each event drawn, as far as they are looked for
public record WhatIf(
        UUID id,
        EventId event,
        Assumptions assumed,
        State state,
        List<Draw> draws,
        List<Sizes> sizes) {
    /// Where it stands.
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isUnderWay() {
        return state == State.RUNNING;
    }

    public int done() {
        return draws.size() + sizes.size();
    }

    public int all() {
        return Trying.draws(assumed) + Trying.DRAWS;
    }

    /// The sizes that are enough for every event drawn, once all are looked for.
    public Optional<Sizes> enough() {
        return sizes.size() < Trying.DRAWS ? Optional.empty() : Optional.of(Sizes.forAll(sizes));
    }
}
