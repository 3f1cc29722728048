package org.kontor.events.session;

import java.util.List;
import java.util.Optional;
import org.kontor.events.Clash;
import org.kontor.events.InTheWay;
import org.kontor.events.SessionCard;

/// Why a session cannot be as it was wanted; nothing was changed then.
public sealed interface Refusal {
    /// Another session is in the room at that time.
    record RoomTaken(SessionCard by) implements Refusal {}

    /// Some who signed up or are to speak are bound elsewhere at that time.
    record PeopleBound(List<Clash> clashes) implements Refusal {}

    /// Some of them have published meetings at that time, which would give way if that is wanted.
    record MeetingsHeld(InTheWay way) implements Refusal {}

    /// What could give way.
    default Optional<InTheWay> inTheWay() {
        return this instanceof MeetingsHeld held ? Optional.of(held.way()) : Optional.empty();
    }
}
