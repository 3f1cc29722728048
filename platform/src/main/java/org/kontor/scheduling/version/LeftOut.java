package org.kontor.scheduling.version;

import java.util.List;
import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.MeetingId;

/// A meeting that a version leaves out.
///
/// @param organisations who would have met, in the order of their ids
public record LeftOut(MeetingId meeting, List<OrganisationId> organisations, Reasons reasons) {
    public LeftOut {
        organisations = List.copyOf(organisations);
    }
}
