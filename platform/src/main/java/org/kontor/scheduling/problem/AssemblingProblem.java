package org.kontor.scheduling.problem;

import java.time.Duration;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.springframework.stereotype.Component;

/// Reads an event's part of the database, in ten queries, into a problem for the optimiser.
@Component
public class AssemblingProblem {
    private final Surroundings surroundings;
    private final MeetingQueries meetings;
    private final TimetableVersions versions;
    private final Placements placements;

    AssemblingProblem(
            Surroundings surroundings,
            MeetingQueries meetings,
            TimetableVersions versions,
            Placements placements) {
        this.surroundings = surroundings;
        this.meetings = meetings;
        this.versions = versions;
        this.placements = placements;
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
        Grid grid = surroundings.of(event, frozen);
        return new Assembly(grid, meetings.of(event.id()), published).problem(leastChange);
    }
}
