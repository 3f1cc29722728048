package org.kontor.scheduling.repair;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.Placement;

/// How the published timetable can be mended.
///
/// @param before the meetings concerned, where they are published
/// @param after those of them that have another place
/// @param lost those of them that have none
/// @param fewest whether it is proven that no fewer meetings can be moved
record Mended(List<Placement> before, List<Placement> after, List<LeftOut> lost, boolean fewest) {

    boolean isEmpty() {
        return before.isEmpty();
    }

    /// Is another where anything else is moved.
    String stamp() {
        String all = Stream.of(before, after).map(List::toString).reduce("", String::concat);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
