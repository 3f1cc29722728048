package org.kontor.scheduling.meeting;

import java.util.List;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.events.TableFeature;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.MeetingState;

/// A meeting with what was wished of it and what the organiser decided.
///
/// @param sides in the order of the organisations' ids
/// @param version to be sent back with a change, so that nobody's change is lost
public record MeetingCard(
        MeetingId id,
        MeetingState state,
        List<NewMeeting.Side> sides,
        boolean online,
        boolean mandatory,
        int weight,
        Set<TableFeature> features,
        Hand hand,
        int version) {

    public MeetingCard {
        sides = List.copyOf(sides);
        features = Set.copyOf(features);
    }

    /// The same, held to no slot and no table.
    public MeetingCard unpinned() {
        return new MeetingCard(
                id, state, sides, online, mandatory, weight, features, Hand.NONE, version);
    }

    public List<OrganisationId> organisations() {
        return sides.stream().map(NewMeeting.Side::organisation).toList();
    }
}
