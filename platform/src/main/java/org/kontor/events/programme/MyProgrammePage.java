package org.kontor.events.programme;

import java.util.List;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.session.Choice;
import org.kontor.events.session.OwnTime;
import org.kontor.events.session.OwnTimes;

/// What a reader has picked from a programme, and what it clashes with.
///
/// @param sessions picked, in the order of time
/// @param times when the reader is taken
public record MyProgrammePage(
        EventCard event,
        List<SessionCard> sessions,
        Map<SessionId, Choice> chosen,
        List<OwnTime> times) {

    public String path() {
        return event.path() + "/programme";
    }

    /// What else the reader has while the session is held.
    public List<OwnTime> clashes(SessionCard session) {
        return chosen.get(session.id()) == Choice.PLACE
                ? List.of()
                : OwnTimes.clashing(times, session);
    }

    /// Other sessions picked for the same time, neither of which has a place.
    public List<SessionCard> rivals(SessionCard session) {
        return sessions.stream()
                .filter(other -> !other.id().equals(session.id()))
                .filter(other -> chosen.get(other.id()) != Choice.PLACE)
                .filter(other -> other.plan().during().overlaps(session.plan().during()))
                .toList();
    }
}
