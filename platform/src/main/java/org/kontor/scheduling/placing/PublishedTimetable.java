package org.kontor.scheduling.placing;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.matchmaking.PublishedTimetables;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.paper.Papers;
import org.kontor.scheduling.publication.TellingChanges;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.RevisingVersion;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The timetable that people keep to, changed meeting by meeting: with each change go the
/// calendars, the mails, and the documents that say otherwise.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishedTimetable implements PublishedTimetables {
    private final TimetableVersions versions;
    private final RevisingVersion revising;
    private final PlanningMeetings planning;
    private final Papers papers;
    private final TellingChanges telling;

    PublishedTimetable(
            TimetableVersions versions,
            RevisingVersion revising,
            PlanningMeetings planning,
            Papers papers,
            TellingChanges telling) {
        this.versions = versions;
        this.revising = revising;
        this.planning = planning;
        this.papers = papers;
        this.telling = telling;
    }

    /// The version that is published; nobody else changes it or publishes another before the
    /// transaction ends.
    public Optional<VersionId> hold(EventId event) {
        versions.lock(event.value());
        Optional<VersionId> version = current(event);
        version.ifPresent(revising::clearCancelled);
        return version;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<VersionId> current(EventId event) {
        return versions.published(event).map(TimetableVersion::id);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isPublished(EventId event) {
        return current(event).isPresent();
    }

    public void place(EventCard event, VersionId version, Placement placement) {
        revising.place(version, placement);
        planning.schedule(placement.meeting());
        follow(event, List.of(), placement);
    }

    public void move(EventCard event, VersionId version, Placement before, Placement after) {
        revising.move(version, after);
        follow(event, List.of(before), after);
    }

    public void attend(EventCard event, VersionId version, Placement before, Placement after) {
        revising.attend(version, after);
        follow(event, List.of(before), after);
    }

    /// Takes out the meeting that nobody of one side came to; the calendars follow.
    public void miss(EventCard event, VersionId version, Placement place) {
        revising.remove(version, place.meeting());
        planning.miss(place.meeting());
        papers.outdate(List.of(place.meeting()));
        telling.follow(event, List.of(place.meeting()));
    }

    public void leaveOut(VersionId version, LeftOut leftOut) {
        revising.leaveOut(version, leftOut);
    }

    private void follow(EventCard event, List<Placement> before, Placement after) {
        papers.outdate(List.of(after.meeting()));
        telling.tell(event, before, List.of(after));
    }
}
