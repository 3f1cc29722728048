package org.kontor.scheduling.publication;

import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;

/// That meetings are cancelled, and why.
///
/// @param by the side that wanted it so, empty where it is not known or none did
record Cancellation(CancellationReason reason, Optional<OrganisationId> by) {

    /// The key of the words that tell it to somebody of the meeting.
    String lead(PersonId person, Placement meeting) {
        Optional<Boolean> own =
                by.flatMap(
                        organisation ->
                                meeting.sides().stream()
                                        .filter(side -> side.people().contains(person))
                                        .map(side -> side.organisation().equals(organisation))
                                        .findFirst());
        return reason.lead() + own.map(wanted -> wanted ? ".own" : ".other").orElse("");
    }
}
