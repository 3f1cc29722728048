package org.kontor.scheduling.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.events.EventId;
import org.kontor.scheduling.VersionId;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Timetable;

/// What a version was built from.
///
/// @param number counts the versions of the event from 1
/// @param buildId the run of the optimiser, of which there is at most one version
/// @param staysCloseTo the version that was published when the build began
/// @param leastChange whether few changes against it came before everything but the wishes
public record Origin(
        EventId eventId,
        int number,
        @Nullable UUID buildId,
        Instant createdAt,
        @Nullable VersionId staysCloseTo,
        boolean leastChange) {

    /// The version that changes are counted against.
    public Optional<VersionId> against() {
        return Optional.ofNullable(staysCloseTo);
    }

    /// What was wanted, the most important first.
    public List<Objective> order() {
        return order(leastChange);
    }

    /// What is wanted of a build, the most important first.
    public static List<Objective> order(boolean leastChange) {
        return leastChange
                ? Goals.leastChange(new Timetable(List.of())).order()
                : Goals.EVENT.order();
    }
}
