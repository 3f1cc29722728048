package org.kontor.events;

import java.util.List;

/// People are bound to these times instead of to the event's published meetings, which have to be
/// held otherwise.
public record MeetingsGaveWay(EventId event, List<BoundTime> instead) {
    public MeetingsGaveWay {
        instead = List.copyOf(instead);
    }
}
