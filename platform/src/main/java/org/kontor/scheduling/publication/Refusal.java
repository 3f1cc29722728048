package org.kontor.scheduling.publication;

import java.util.List;
import org.kontor.events.Clash;
import org.kontor.timetable.Violation;

/// Why a version cannot be published as things stand now.
///
/// @param violations rules that it breaks by now
/// @param clashes times that could not be bound
/// @param changed how many meetings were changed in the published version since it was built
record Refusal(List<Violation> violations, List<Clash> clashes, int changed) {

    static Refusal changed(int meetings) {
        return new Refusal(List.of(), List.of(), meetings);
    }
}
