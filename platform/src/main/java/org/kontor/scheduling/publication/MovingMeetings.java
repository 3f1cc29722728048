package org.kontor.scheduling.publication;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.kontor.events.Clash;
import org.kontor.events.EventCard;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.paper.Papers;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.RevisingVersion;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves several meetings of the published timetable at once, and everything else with them:
/// people's times, the meetings' states, papers, calendars and mails.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovingMeetings {
    private final RevisingVersion revising;
    private final Occupancy occupancy;
    private final PlanningMeetings planning;
    private final Papers papers;
    private final TellingChanges telling;

    MovingMeetings(
            RevisingVersion revising,
            Occupancy occupancy,
            PlanningMeetings planning,
            Papers papers,
            TellingChanges telling) {
        this.revising = revising;
        this.occupancy = occupancy;
        this.planning = planning;
        this.papers = papers;
        this.telling = telling;
    }

    /// Moves all the meetings that change their place, or none.
    ///
    /// @param before the meetings concerned as they were
    /// @param after those that have another place
    /// @param lost those that have none
    /// @throws OptimisticLockingFailureException if somebody is bound elsewhere meanwhile
    public void move(
            EventCard event,
            VersionId version,
            List<Placement> before,
            List<Placement> after,
            List<LeftOut> lost) {
        papers.outdate(before.stream().map(Placement::meeting).collect(toSet()));
        revising.rearrange(version, after, lost);
        before.forEach(at -> occupancy.release(at.meeting().value()));
        List<Clash> clashes =
                occupancy.bind(
                        event.id(),
                        OccupancyKind.MEETING,
                        after.stream().flatMap(at -> at.boundTimes().stream()).toList());
        if (!clashes.isEmpty()) {
            throw new OptimisticLockingFailureException("Bound elsewhere: " + clashes);
        }
        planning.unschedule(lost.stream().map(LeftOut::meeting).toList());
        telling.tell(event, before, after);
    }
}
