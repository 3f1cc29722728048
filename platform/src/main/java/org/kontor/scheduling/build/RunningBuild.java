package org.kontor.scheduling.build;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.scheduling.problem.AssembledProblem;
import org.kontor.scheduling.problem.AssemblingProblem;
import org.kontor.timetable.Options;
import org.kontor.timetable.Result;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries out one attempt at a build; after a crash, the next attempt begins from the start.
@Component
class RunningBuild {
    private static final Logger LOG = LoggerFactory.getLogger(RunningBuild.class);
    private static final int MOST_ATTEMPTS = 3;

    private final Builds builds;
    private final Curves curves;
    private final Events events;
    private final AssemblingProblem assembling;
    private final KeepingResult keeping;

    RunningBuild(
            Builds builds,
            Curves curves,
            Events events,
            AssemblingProblem assembling,
            KeepingResult keeping) {
        this.builds = builds;
        this.curves = curves;
        this.events = events;
        this.assembling = assembling;
        this.keeping = keeping;
    }

    /// Takes the build and carries it to its end; does nothing where it has ended already.
    ///
    /// @throws RuntimeException if the attempt failed and another is to follow
    void run(BuildId id, BooleanSupplier shuttingDown) {
        Optional<Build> taken = builds.take(id);
        if (taken.isEmpty()) {
            return;
        }
        Build build = taken.get();
        if (build.attempt() > MOST_ATTEMPTS) {
            LOG.error("Build {} was broken off {} times; it is given up", id, MOST_ATTEMPTS);
            builds.fail(build, BuildFailure.BROKEN_OFF);
            return;
        }
        try {
            attempt(build, shuttingDown);
        } catch (RuntimeException failure) {
            if (build.attempt() < MOST_ATTEMPTS || shuttingDown.getAsBoolean()) {
                throw failure;
            }
            LOG.error("Build {} failed {} times; it is given up", id, MOST_ATTEMPTS, failure);
            builds.fail(build, BuildFailure.ERROR);
        }
    }

    private void attempt(Build build, BooleanSupplier shuttingDown) {
        EventCard event = events.find(build.event()).orElseThrow();
        AssembledProblem assembled = assembling.assemble(event, build.leastChange());
        Result result;
        try (var recorder = new Recorder(build, curves, shuttingDown)) {
            Options options =
                    Options.within(Duration.ofSeconds(build.limitSeconds()))
                            .withThreads(threads())
                            .withCancelled(recorder::isToEnd);
            result = Solver.solve(assembled.problem(), options, recorder);
            if (recorder.isAbandoned()) {
                return;
            }
        }
        if (shuttingDown.getAsBoolean() && result.status() != Status.OPTIMAL) {
            throw new IllegalStateException("The application stops; the build begins again");
        }
        keeping.keep(build, assembled, result);
    }

    /// One processor is left for the people who look at pages meanwhile.
    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }
}
