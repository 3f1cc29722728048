package org.kontor.scheduling.repair;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import org.kontor.events.Delegate;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.scheduling.problem.AssemblingProblem;
import org.kontor.scheduling.problem.LostTables;
import org.kontor.scheduling.version.TimetableVersions;
import org.springframework.stereotype.Component;

/// Reads how an event stands now.
@Component
class Situations {
    private final AssemblingProblem assembling;
    private final Events events;
    private final TimetableVersions versions;
    private final LostTables lost;
    private final Clock clock;

    Situations(
            AssemblingProblem assembling,
            Events events,
            TimetableVersions versions,
            LostTables lost,
            Clock clock) {
        this.assembling = assembling;
        this.events = events;
        this.versions = versions;
        this.lost = lost;
        this.clock = clock;
    }

    /// All that a repair has to know.
    Situation of(EventCard event) {
        return new Situation(assembling.withoutNotice(event), clock.instant());
    }

    /// As much as is needed to ask.
    Ground ground(EventCard event) {
        Instant now = clock.instant();
        return new Ground(
                event,
                versions.published(event.id()).isPresent(),
                events.slots(event.id()).stream()
                        .filter(slot -> !slot.startsAt().isBefore(now))
                        .toList(),
                events.tables(event.id()),
                lost.of(event.id()),
                events.delegates(event.id()).stream().map(Delegate::person).collect(toSet()));
    }
}
