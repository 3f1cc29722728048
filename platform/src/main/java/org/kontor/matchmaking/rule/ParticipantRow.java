package org.kontor.matchmaking.rule;

import java.util.Optional;
import org.kontor.matchmaking.Participant;

/// An organisation at an event, and where it stands in the rules.
///
/// @param group empty where it was put into none and so is in the first
public record ParticipantRow(
        Participant participant, Optional<GroupId> group, boolean isProtected) {
    public String groupId() {
        return group.map(GroupId::toString).orElse("");
    }
}
