package org.kontor.scheduling.explanation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.problem.AssembledProblem;
import org.kontor.scheduling.problem.AssemblingProblem;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Conflict;
import org.kontor.timetable.Explainer;
import org.kontor.timetable.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds out why a version is not better, one thing after the other, and keeps what it found.
@Component
class ExplainingVersion {
    private static final Logger LOG = LoggerFactory.getLogger(ExplainingVersion.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /// No one thing takes more than this part of the time that is left.
    private static final int SHARES = 8;

    private final Events events;
    private final TimetableVersions versions;
    private final Placements placements;
    private final AssemblingProblem assembling;
    private final KeepingExplanation keeping;

    ExplainingVersion(
            Events events,
            TimetableVersions versions,
            Placements placements,
            AssemblingProblem assembling,
            KeepingExplanation keeping) {
        this.events = events;
        this.versions = versions;
        this.placements = placements;
        this.assembling = assembling;
        this.keeping = keeping;
    }

    /// @throws RuntimeException if the application stops and another node is to begin again
    void explain(VersionId id, BooleanSupplier shuttingDown) {
        try {
            versions.findById(id).ifPresent(version -> explain(version, shuttingDown));
        } catch (RuntimeException failure) {
            if (shuttingDown.getAsBoolean()) {
                throw failure;
            }
            LOG.error("Version {} could not be explained", id, failure);
            keeping.end(id, Explained.State.FAILED);
        }
    }

    private void explain(TimetableVersion version, BooleanSupplier shuttingDown) {
        EventCard event = events.find(version.event()).orElseThrow();
        AssembledProblem now = assembling.assemble(event, version.origin().leastChange());
        Timetable timetable = now.timetable(placements.of(version.id()));
        if (!Checker.check(now.problem(), timetable).valid()) {
            keeping.end(version.id(), Explained.State.OVERTAKEN);
            return;
        }
        long end = System.nanoTime() + LIMIT.toNanos();
        List<Conflict.Subject> subjects = Explainer.subjects(now.problem(), timetable);
        var found = new ArrayList<Conflict>();
        for (Conflict.Subject subject : subjects) {
            int open = Math.min(SHARES, subjects.size() - found.size());
            long share = Math.max(1, (end - System.nanoTime()) / open);
            found.add(
                    Explainer.explain(
                            now.problem(),
                            timetable,
                            subject,
                            Duration.ofNanos(share),
                            shuttingDown));
            keeping.keep(version.id(), found, subjects.size());
        }
        if (shuttingDown.getAsBoolean()) {
            throw new IllegalStateException("The application stops before all was explained");
        }
        keeping.end(version.id(), Explained.State.READY);
    }
}
