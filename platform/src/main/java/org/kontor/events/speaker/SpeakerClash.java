package org.kontor.events.speaker;

import java.util.UUID;
import org.kontor.events.OccupancyKind;
import org.kontor.events.SessionId;
import org.kontor.events.SpeakerId;
import org.kontor.shared.Period;

/// What binds a speaker elsewhere while a session is on.
///
/// @param name of the speaker
/// @param source the meeting or the other session
public record SpeakerClash(
        SessionId session,
        SpeakerId speaker,
        String name,
        OccupancyKind kind,
        UUID source,
        Period during) {}
