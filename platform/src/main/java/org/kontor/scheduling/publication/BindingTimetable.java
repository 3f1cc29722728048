package org.kontor.scheduling.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.events.Clash;
import org.kontor.events.EventCard;
import org.kontor.events.Occupancy;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.problem.AssembledProblem;
import org.kontor.scheduling.problem.AssemblingProblem;
import org.kontor.scheduling.version.Placement;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Violation;
import org.kontor.timetable.Violation.Rule;
import org.springframework.stereotype.Component;

/// Binds people's times to a timetable, if it still keeps every rule as things stand now.
@Component
class BindingTimetable {
    private final AssemblingProblem assembling;
    private final Occupancy occupancy;

    BindingTimetable(AssemblingProblem assembling, Occupancy occupancy) {
        this.assembling = assembling;
        this.occupancy = occupancy;
    }

    /// Puts these meetings in the place of those that bind the event's people now, or changes
    /// nothing and says why.
    Optional<Refusal> bind(EventCard event, List<Placement> placements) {
        AssembledProblem now = assembling.assemble(event, false);
        List<Violation> violations = violations(now, placements);
        if (!violations.isEmpty()) {
            return Optional.of(Refusal.broken(violations, now.frozen()));
        }
        List<Clash> clashes =
                occupancy.replaceMeetings(
                        event.id(),
                        placements.stream().flatMap(at -> at.boundTimes().stream()).toList());
        return clashes.isEmpty() ? Optional.empty() : Optional.of(Refusal.clashing(clashes));
    }

    private static List<Violation> violations(AssembledProblem now, List<Placement> placements) {
        var violations =
                new ArrayList<>(
                        Checker.check(now.problem(), now.timetable(placements)).violations());
        Set<MeetingId> placed =
                placements.stream().map(Placement::meeting).collect(Collectors.toSet());
        now.frozen().stream()
                .filter(meeting -> !placed.contains(meeting))
                .map(meeting -> new Violation(Rule.INCOMPLETE, meeting.toString(), "is frozen"))
                .forEach(violations::add);
        return violations;
    }
}
