package org.kontor.events.speaker;

import java.util.List;
import java.util.Optional;
import org.kontor.events.AppearanceState;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;
import org.kontor.events.SpeakerId;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;

/// A speaker as the organiser sees them.
///
/// @param speaker empty for a new one
/// @param photo what is wrong with the photo that was sent
/// @param sessions in which they speak, or are to
public record SpeakerPage(
        EventCard event,
        Optional<Speaker> speaker,
        FormInput form,
        FormErrors photo,
        List<SessionCard> sessions) {

    public String path() {
        return event.path() + "/setup/speakers";
    }

    public String action() {
        return path() + "/" + speaker.map(Speaker::id).map(SpeakerId::toString).orElse("new");
    }

    /// Whether there is an address to ask at, and a session to ask about.
    public boolean canBeInvited() {
        return speaker.flatMap(Speaker::email).isPresent() && !sessions.isEmpty();
    }

    /// How far the speaker's part in the session is settled.
    public AppearanceState state(SessionCard session) {
        return speaker.flatMap(one -> session.appearance(one.id())).orElseThrow().state();
    }
}
