package org.kontor.scheduling.problem;

import java.time.Clock;
import java.time.Duration;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.MeetingResources;
import org.springframework.stereotype.Component;

/// Reads when, where and with whom meetings can be held at an event.
@Component
class Surroundings {
    private final Events events;
    private final MeetingResources resources;
    private final LostTables lost;
    private final Clock clock;

    Surroundings(Events events, MeetingResources resources, LostTables lost, Clock clock) {
        this.events = events;
        this.resources = resources;
        this.lost = lost;
        this.clock = clock;
    }

    /// @param frozen how long from now on everything stays as it is
    Grid of(EventCard event, Duration frozen) {
        return new Grid(
                event,
                events.slots(event.id()),
                events.tables(event.id()),
                lost.of(event.id()),
                events.delegates(event.id()),
                new Resources(
                        resources.interpreters(event.id()), resources.onlineRooms(event.id())),
                clock.instant().plus(frozen));
    }
}
