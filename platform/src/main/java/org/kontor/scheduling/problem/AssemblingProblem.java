package org.kontor.scheduling.problem;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.springframework.stereotype.Component;

/// Reads an event's part of the database, in eight queries, into a problem for the optimiser.
@Component
public class AssemblingProblem {
    private final Events events;
    private final MeetingQueries meetings;
    private final TimetableVersions versions;
    private final Placements placements;
    private final LostTables lost;
    private final Clock clock;

    AssemblingProblem(
            Events events,
            MeetingQueries meetings,
            TimetableVersions versions,
            Placements placements,
            LostTables lost,
            Clock clock) {
        this.events = events;
        this.meetings = meetings;
        this.versions = versions;
        this.placements = placements;
        this.lost = lost;
        this.clock = clock;
    }

    /// The problem as it stands now.
    ///
    /// @param leastChange whether few changes against the published version come before everything
    ///     but the wishes
    public AssembledProblem assemble(EventCard event, boolean leastChange) {
        Duration notice = Duration.ofMinutes(event.rules().frozenMinutes());
        return assemble(event, leastChange, notice);
    }

    /// The problem as it stands now, with the published version frozen only where it has begun.
    public AssembledProblem withoutNotice(EventCard event) {
        return assemble(event, true, Duration.ZERO);
    }

    private AssembledProblem assemble(EventCard event, boolean leastChange, Duration notice) {
        Optional<AssembledProblem.Published> published =
                versions.published(event.id())
                        .map(TimetableVersion::id)
                        .map(id -> new AssembledProblem.Published(id, placements.of(id)));
        Duration frozen = published.isPresent() ? notice : Duration.ZERO;
        var grid =
                new Grid(
                        event,
                        events.slots(event.id()),
                        events.tables(event.id()),
                        lost.of(event.id()),
                        events.delegates(event.id()),
                        clock.instant().plus(frozen));
        return new Assembly(grid, meetings.of(event.id()), published).problem(leastChange);
    }
}
