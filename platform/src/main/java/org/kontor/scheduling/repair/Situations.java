package org.kontor.scheduling.repair;

import java.time.Clock;
import org.kontor.events.EventCard;
import org.kontor.scheduling.problem.AssemblingProblem;
import org.springframework.stereotype.Component;

/// Reads how an event stands now.
@Component
class Situations {
    private final AssemblingProblem assembling;
    private final Clock clock;

    Situations(AssemblingProblem assembling, Clock clock) {
        this.assembling = assembling;
        this.clock = clock;
    }

    Situation of(EventCard event) {
        return new Situation(assembling.withoutNotice(event), clock.instant());
    }
}
