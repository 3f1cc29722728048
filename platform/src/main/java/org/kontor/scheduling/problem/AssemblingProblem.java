package org.kontor.scheduling.problem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.springframework.stereotype.Component;

/// Reads an event's part of the database, in seven queries, into a problem for the optimiser.
@Component
public class AssemblingProblem {
    private final Events events;
    private final MeetingQueries meetings;
    private final TimetableVersions versions;
    private final Placements placements;
    private final Clock clock;

    AssemblingProblem(
            Events events,
            MeetingQueries meetings,
            TimetableVersions versions,
            Placements placements,
            Clock clock) {
        this.events = events;
        this.meetings = meetings;
        this.versions = versions;
        this.placements = placements;
        this.clock = clock;
    }

    /// The problem as it stands now.
    ///
    /// @param leastChange whether few changes against the published version come before everything
    ///     but the wishes
    public AssembledProblem assemble(EventCard event, boolean leastChange) {
        Optional<TimetableVersion> published = versions.published(event.id());
        List<Placement> kept =
                published.map(version -> placements.of(version.id())).orElse(List.of());
        Duration frozen =
                published.isPresent()
                        ? Duration.ofMinutes(event.rules().frozenMinutes())
                        : Duration.ZERO;
        Instant opens = clock.instant().plus(frozen);
        var grid =
                new Grid(
                        event,
                        events.slots(event.id()),
                        events.tables(event.id()),
                        events.delegates(event.id()),
                        opens);
        return new Assembly(grid, meetings.of(event.id()), kept)
                .problem(published.map(TimetableVersion::id), leastChange);
    }
}
