package org.kontor.scheduling.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.events.TableFeature;
import org.kontor.matchmaking.RequestId;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.MeetingState;

/// A meeting with what was wished of it and what the organiser decided.
///
/// @param sides in the order of the organisations' ids
/// @param interpreted the two languages between which somebody has to interpret, or none
/// @param link of its own, where it is held online; empty where it brings none
/// @param request from which it came, if from one
/// @param version to be sent back with a change, so that nobody's change is lost
public record MeetingCard(
        MeetingId id,
        MeetingState state,
        List<NewMeeting.Side> sides,
        boolean online,
        boolean mandatory,
        int weight,
        Set<TableFeature> features,
        List<String> interpreted,
        String link,
        Hand hand,
        Optional<RequestId> request,
        int version) {

    public MeetingCard {
        sides = List.copyOf(sides);
        features = Set.copyOf(features);
        interpreted = List.copyOf(interpreted);
    }

    /// The same, held to no slot and no table.
    public MeetingCard unpinned() {
        return with(sides, Hand.NONE);
    }

    MeetingCard with(List<NewMeeting.Side> all, Hand decided) {
        return new MeetingCard(
                id,
                state,
                all,
                online,
                mandatory,
                weight,
                features,
                interpreted,
                link,
                decided,
                request,
                version);
    }

    /// Whether it is to be held in one of the event's rooms online, where there are any.
    public boolean needsRoom() {
        return online && link.isEmpty();
    }

    public List<OrganisationId> organisations() {
        return sides.stream().map(NewMeeting.Side::organisation).toList();
    }
}
