package org.kontor.scheduling.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.directory.OrganisationId;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Unscheduled;

/// Why a meeting was left out, to be put into words. Delegates, meetings, tables and organisations
/// are named by their UUIDs, slots by their numbers.
///
/// @param nobodyFor sides for which nobody takes part in the matchmaking; then the rest is empty
/// @param uninterpreted the two languages that no interpreter knows both of; then the rest is empty
/// @param obstacles what stands against each slot, in the order of time; empty for one excluded,
/// and
/// nothing but an empty slot 0 where there was no time to look
/// @param cure the nearest single change that would make room
public record Reasons(
        List<OrganisationId> nobodyFor,
        List<String> uninterpreted,
        SequencedMap<Integer, List<Obstacle>> obstacles,
        Optional<Cure> cure) {

    private static final int UNKNOWN = 0;

    /// A version stored before there were interpreters names no languages.
    @SuppressWarnings("ConstantValue")
    public Reasons {
        uninterpreted = uninterpreted == null ? List.of() : List.copyOf(uninterpreted);
    }

    public static Reasons nobodyFor(List<OrganisationId> sides) {
        return new Reasons(List.copyOf(sides), List.of(), new LinkedHashMap<>(), Optional.empty());
    }

    public static Reasons uninterpreted(List<String> languages) {
        return new Reasons(List.of(), languages, new LinkedHashMap<>(), Optional.empty());
    }

    /// Of a meeting that nobody took out.
    public static Reasons ofWanted(Unscheduled unscheduled) {
        Reasons reasons = of(unscheduled);
        if (reasons.excluded()) {
            reasons.obstacles.put(UNKNOWN, List.of());
        }
        return reasons;
    }

    public static Reasons of(Unscheduled unscheduled) {
        var bySlot = new LinkedHashMap<Integer, List<Obstacle>>();
        unscheduled.obstacles().forEach((slot, found) -> bySlot.put(Integer.valueOf(slot), found));
        return new Reasons(List.of(), List.of(), bySlot, unscheduled.cure());
    }

    /// The organiser took the meeting out, so nothing stands against it.
    public boolean excluded() {
        return nobodyFor.isEmpty() && uninterpreted.isEmpty() && obstacles.isEmpty();
    }

    /// There was no time to look what stands against it.
    public boolean unknown() {
        return obstacles.containsKey(UNKNOWN);
    }

    /// The slot with the fewest obstacles, the earliest of equals, and what stands there.
    public Optional<Map.Entry<Integer, List<Obstacle>>> nearest() {
        return obstacles.entrySet().stream()
                .reduce((a, b) -> b.getValue().size() < a.getValue().size() ? b : a);
    }
}
