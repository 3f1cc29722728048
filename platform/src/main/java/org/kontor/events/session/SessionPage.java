package org.kontor.events.session;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.InTheWay;
import org.kontor.events.SessionId;
import org.kontor.events.speaker.SpeakerClash;
import org.kontor.web.FormInput;

/// The form of a session; without an id it makes a new one.
///
/// @param clashes what binds speakers elsewhere while the session is on
/// @param inTheWay what would have to give way to the session as it was sent
/// @param people who signed up, by name
/// @param waiting who waits, in turn
public record SessionPage(
        EventCard event,
        Optional<SessionId> id,
        FormInput form,
        SessionChoices choices,
        List<SpeakerClash> clashes,
        Optional<InTheWay> inTheWay,
        List<String> people,
        List<String> waiting) {}
