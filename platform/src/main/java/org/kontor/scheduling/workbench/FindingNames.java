package org.kontor.scheduling.workbench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.Directory;
import org.kontor.events.Delegate;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.Interpreter;
import org.kontor.events.MeetingResources;
import org.kontor.identity.People;
import org.kontor.scheduling.plan.PlanQueries;
import org.kontor.scheduling.version.LeftOut;
import org.springframework.stereotype.Component;

/// Finds the names of all that the reasons of a version may speak of.
@Component
class FindingNames {
    private final Events events;
    private final MeetingResources resources;
    private final People people;
    private final Directory directory;
    private final PlanQueries plans;

    FindingNames(
            Events events,
            MeetingResources resources,
            People people,
            Directory directory,
            PlanQueries plans) {
        this.events = events;
        this.resources = resources;
        this.people = people;
        this.directory = directory;
        this.plans = plans;
    }

    NamesOfThings of(Workbench bench, List<LeftOut> leftOut) {
        EventId event = bench.event().id();
        List<Delegate> delegates = events.delegates(event);
        return NamesOfThings.of(
                people.find(
                        Stream.concat(
                                        delegates.stream().map(Delegate::person),
                                        resources.interpreters(event).stream()
                                                .map(Interpreter::person))
                                .collect(Collectors.toSet())),
                directory.find(
                        Stream.concat(
                                        delegates.stream().map(Delegate::organisation),
                                        leftOut.stream()
                                                .flatMap(
                                                        meeting ->
                                                                meeting.organisations().stream()))
                                .collect(Collectors.toSet())),
                plans.placed(bench.version().id()),
                events.slots(event),
                events.tables(event),
                resources.onlineRooms(event),
                bench.event().zone());
    }
}
