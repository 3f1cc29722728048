package org.kontor.scheduling.placing;

import java.util.List;
import org.kontor.events.Slot;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;

/// A slot in which a meeting can be held.
///
/// @param sides who would attend
/// @param breaks how many breaks they would have more, or fewer
record Opening(Slot slot, List<Placement.Side> sides, int breaks) {
    List<PersonId> people() {
        return sides.stream().flatMap(side -> side.people().stream()).toList();
    }
}
