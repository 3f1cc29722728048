package org.kontor.scheduling.repair;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.BoundTime;
import org.kontor.events.EventCard;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.publication.MovingMeetings;
import org.kontor.scheduling.version.RevisingVersion;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.web.FormErrors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mends the published timetable as it was shown, and holds to what went wrong in timetables to
/// come.
@Component
class CarryingOut {
    private final TimetableVersions versions;
    private final Situations situations;
    private final RevisingVersion revising;
    private final MovingMeetings moving;
    private final Remembering remembering;
    private final AuditTrail trail;

    CarryingOut(
            TimetableVersions versions,
            Situations situations,
            RevisingVersion revising,
            MovingMeetings moving,
            Remembering remembering,
            AuditTrail trail) {
        this.versions = versions;
        this.situations = situations;
        this.revising = revising;
        this.moving = moving;
        this.remembering = remembering;
        this.trail = trail;
    }

    /// Answers the form once more, and does what the answer says if it is as shown.
    ///
    /// @param shown the stamp of what was shown to the organiser
    /// @return whether the form could be read
    /// @throws OptimisticLockingFailureException if anything else would move now
    @Transactional
    public boolean carryOut(EventCard event, MishapForm form, String shown) {
        versions.lock(event.id().value());
        VersionId version =
                versions.published(event.id())
                        .map(TimetableVersion::id)
                        .orElseThrow(
                                () -> new OptimisticLockingFailureException("None is published"));
        revising.clearCancelled(version);
        Situation situation = situations.of(event);
        Optional<Mishap> mishap = form.read(situation.ground(), FormErrors.none());
        if (mishap.isEmpty()) {
            return false;
        }
        Mended mended = situation.mend(List.of(mishap.get()));
        if (!mended.stamp().equals(shown)) {
            throw new OptimisticLockingFailureException("Something else would move now");
        }
        remembering.remember(event, mishap.get());
        carryOut(event, version, mended);
        return true;
    }

    /// Mends the published timetable where people are bound elsewhere since.
    @Transactional
    public void giveWay(EventCard event, Collection<BoundTime> elsewhere) {
        versions.lock(event.id().value());
        versions.published(event.id())
                .map(TimetableVersion::id)
                .ifPresent(
                        version -> {
                            revising.clearCancelled(version);
                            Situation situation = situations.of(event);
                            Mended mended = situation.mend(situation.away(elsewhere));
                            if (!mended.isEmpty()) {
                                carryOut(event, version, mended);
                            }
                        });
    }

    private void carryOut(EventCard event, VersionId version, Mended mended) {
        if (!mended.isEmpty()) {
            moving.move(event, version, mended.before(), mended.after(), mended.lost());
        }
        trail.record(
                new Subject("event", event.id().value()),
                "scheduling.audit.repaired",
                Map.of(
                        "moved", String.valueOf(mended.after().size()),
                        "lost", String.valueOf(mended.lost().size())));
    }
}
