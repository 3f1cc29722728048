package org.kontor.events.speaker;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;

/// The speakers as their organiser sees them.
public record SpeakersPage(EventCard event, List<Speaker> speakers, List<SessionCard> sessions) {
    public List<SessionCard> of(Speaker speaker) {
        return sessions.stream()
                .filter(session -> session.appearance(speaker.id()).isPresent())
                .toList();
    }
}
