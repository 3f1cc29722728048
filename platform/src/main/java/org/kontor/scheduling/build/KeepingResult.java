package org.kontor.scheduling.build;

import java.time.Clock;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.scheduling.problem.AssembledProblem;
import org.kontor.scheduling.version.Origin;
import org.kontor.scheduling.version.Outcome;
import org.kontor.scheduling.version.StoringVersion;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Status;
import org.kontor.timetable.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Makes a version of a build's result: checked independently, then stored whole or not at all.
@Component
class KeepingResult {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingResult.class);

    private final Builds builds;
    private final StoringVersion storing;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    KeepingResult(
            Builds builds,
            StoringVersion storing,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.builds = builds;
        this.storing = storing;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Ends the build with a version, or with a failure where the result is none or breaks a rule.
    void keep(Build build, AssembledProblem assembled, Result result) {
        if (result.solution().isEmpty()) {
            builds.fail(build, BuildFailure.NOTHING_FOUND);
            return;
        }
        Timetable timetable = result.solution().get().timetable();
        Checker.Verdict verdict = Checker.check(assembled.problem(), timetable);
        if (!verdict.valid()) {
            LOG.error("Build {} broke rules: {}", build.id(), verdict.violations());
            builds.fail(build, BuildFailure.BROKEN_RULE);
            return;
        }
        transaction.executeWithoutResult(
                status -> {
                    if (builds.done(build)) {
                        store(build, assembled, result, verdict.score(), timetable);
                    }
                });
    }

    private void store(
            Build build,
            AssembledProblem assembled,
            Result result,
            Score score,
            Timetable timetable) {
        var origin =
                new Origin(
                        build.event(),
                        storing.nextNumber(build.event()),
                        build.id().value(),
                        clock.instant(),
                        assembled.against().orElse(null),
                        build.leastChange() && assembled.against().isPresent());
        var outcome =
                new Outcome(
                        assembled.wanted(),
                        timetable.appointments().size(),
                        score,
                        result.bound(),
                        result.status() == Status.OPTIMAL,
                        result.elapsed().toMillis());
        storing.store(
                origin,
                outcome,
                assembled.placements(timetable),
                assembled.leftOut(result.unscheduled()));
        trail.record(
                new Subject("event", build.event().value()),
                "timetable.audit.built",
                Map.of("version", String.valueOf(origin.number())));
    }
}
