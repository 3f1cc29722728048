package org.kontor.events.speaker;

import java.util.List;
import org.kontor.events.AppearanceState;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;

/// Somebody who came by the link in their mail, to answer for themselves.
///
/// @param sessions about which they are asked
public record Speaking(EventCard event, Speaker speaker, List<SessionCard> sessions) {
    public AppearanceState state(SessionCard session) {
        return session.appearance(speaker.id()).orElseThrow().state();
    }
}
