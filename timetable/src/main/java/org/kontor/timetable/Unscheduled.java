package org.kontor.timetable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// Why a meeting was left out, as data to be put into words.
///
/// @param meeting id of the meeting
/// @param obstacles by slot id in order of time, what stands against holding it in that slot beside
/// the timetable of the result; never empty for a slot. An excluded meeting has none, nor has one
/// for which there was no time
/// @param cure the nearest single change after which it could be added: of a rule if one is enough,
/// with everything else staying where it is (tables may be given out anew); else another meeting
/// that moves or is given up; absent where no single change helps
public record Unscheduled(
        String meeting, SequencedMap<String, List<Obstacle>> obstacles, Optional<Cure> cure) {

    public Unscheduled {
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(cure, "cure");
        SequencedMap<String, List<Obstacle>> copy = new LinkedHashMap<>();
        obstacles.forEach((slot, found) -> copy.put(slot, List.copyOf(found)));
        obstacles = java.util.Collections.unmodifiableSequencedMap(copy);
    }

    /// The slot with the fewest obstacles, the earliest of equals, and what stands there.
    public Optional<Map.Entry<String, List<Obstacle>>> nearest() {
        return obstacles.entrySet().stream()
                .reduce((a, b) -> b.getValue().size() < a.getValue().size() ? b : a);
    }
}
