package org.kontor.scheduling.placing;

import java.util.List;
import java.util.UUID;
import org.kontor.directory.OrganisationId;

/// Other times that one side of a meeting proposes and the other has not answered.
///
/// @param by the side that proposes
/// @param slots their numbers, in the order of time
record Proposal(UUID id, OrganisationId by, List<Integer> slots) {
    Proposal {
        slots = slots.stream().sorted().toList();
    }
}
