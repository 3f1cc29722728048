package org.kontor.events;

import java.util.List;
import org.kontor.events.interpreter.Interpreters;
import org.kontor.events.onlineroom.OnlineRooms;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Sets up what serves an event's meetings beside tables; each call is one transaction, or part of
/// the caller's.
@Component
public class MeetingResourceSetup {
    private final Interpreters interpreters;
    private final OnlineRooms rooms;

    MeetingResourceSetup(Interpreters interpreters, OnlineRooms rooms) {
        this.interpreters = interpreters;
        this.rooms = rooms;
    }

    /// Adds somebody who interprets between any two of the languages.
    ///
    /// @param languages at least two ISO 639-1 codes
    public void addInterpreter(EventId event, PersonId person, List<String> languages) {
        interpreters.add(event, person, languages);
    }

    public void addOnlineRoom(EventId event, String name, String link) {
        rooms.add(event, new OnlineRoom(OnlineRoomId.next(), name, link));
    }
}
