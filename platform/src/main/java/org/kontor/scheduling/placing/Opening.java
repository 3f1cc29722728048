package org.kontor.scheduling.placing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.events.Slot;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;

/// A slot in which a meeting can be held.
///
/// @param sides who would attend
/// @param interpreter who would interpret, where somebody has to
/// @param breaks how many breaks they would have more, or fewer
record Opening(Slot slot, List<Placement.Side> sides, Optional<PersonId> interpreter, int breaks) {
    List<PersonId> people() {
        return Stream.concat(
                        sides.stream().flatMap(side -> side.people().stream()),
                        interpreter.stream())
                .toList();
    }
}
