package org.kontor.scheduling.now;

import java.util.Optional;
import org.kontor.matchmaking.Participant;
import org.kontor.scheduling.MeetingId;

/// An organisation of which somebody is free now.
///
/// @param agreed the meeting that both agreed to and that waits for a place
public record FreePartner(Participant organisation, Optional<MeetingId> agreed) {}
