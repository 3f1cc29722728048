package org.kontor.scheduling.publication;

import java.util.List;
import java.util.Set;
import org.kontor.events.Clash;
import org.kontor.scheduling.MeetingId;
import org.kontor.timetable.Violation;

/// Why a version cannot be published as things stand now.
///
/// @param violations rules that it breaks by now
/// @param frozen meetings that must stay where the published version has them
/// @param clashes times that could not be bound
/// @param changed how many meetings were changed in the published version since it was built
record Refusal(
        List<Violation> violations, Set<MeetingId> frozen, List<Clash> clashes, int changed) {

    static Refusal broken(List<Violation> violations, Set<MeetingId> frozen) {
        return new Refusal(violations, frozen, List.of(), 0);
    }

    static Refusal clashing(List<Clash> clashes) {
        return new Refusal(List.of(), Set.of(), clashes, 0);
    }

    static Refusal changed(int meetings) {
        return new Refusal(List.of(), Set.of(), List.of(), meetings);
    }
}
