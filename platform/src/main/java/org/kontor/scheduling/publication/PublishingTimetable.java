package org.kontor.scheduling.publication;

import java.time.Clock;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.scheduling.version.VersionState;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a version the timetable that everybody keeps to: the versions, the times they bind, the
/// meetings, the mail and the record in one transaction.
@Component
class PublishingTimetable {
    private final TimetableVersions versions;
    private final Publications publications;
    private final BindingTimetable binding;
    private final PlanningMeetings planning;
    private final Announcing announcing;
    private final Clock clock;

    PublishingTimetable(
            TimetableVersions versions,
            Publications publications,
            BindingTimetable binding,
            PlanningMeetings planning,
            Announcing announcing,
            Clock clock) {
        this.versions = versions;
        this.publications = publications;
        this.binding = binding;
        this.planning = planning;
        this.announcing = announcing;
        this.clock = clock;
    }

    /// Publishes the version, or changes nothing and says why not.
    ///
    /// @param shown the version that was published when the organiser was shown what would change
    /// @throws OptimisticLockingFailureException if another has been published since
    @Transactional
    public Optional<Refusal> publish(EventCard event, int number, Optional<VersionId> shown) {
        versions.lock(event.id().value());
        Publication publication = publications.of(event.id(), number);
        TimetableVersion version = publication.version();
        Optional<VersionId> published = publication.published().map(TimetableVersion::id);
        if (version.state() != VersionState.DRAFT || !published.equals(shown)) {
            throw new OptimisticLockingFailureException(
                    "Another version than the one shown is published");
        }
        Optional<Refusal> refusal =
                publication.refusal().or(() -> binding.bind(event, publication.placements()));
        if (refusal.isPresent()) {
            return refusal;
        }
        publication
                .published()
                .ifPresent(
                        old -> {
                            old.supersede();
                            versions.save(old);
                        });
        version.publish(clock.instant());
        versions.save(version);
        planning.schedule(
                event.id(), publication.placements().stream().map(Placement::meeting).toList());
        announcing.announce(event, publication);
        return Optional.empty();
    }
}
