package org.kontor.scheduling.build;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.instance.RealTime;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Starts builds, one at a time for an event.
@Component
class RequestingBuild {
    private final Builds builds;
    private final OneTimeTask<Void> job;
    private final Scheduler scheduler;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Clock real;

    RequestingBuild(
            Builds builds,
            OneTimeTask<Void> timetableBuild,
            Scheduler scheduler,
            AuditTrail trail,
            TransactionOperations transaction,
            @RealTime Clock real) {
        this.builds = builds;
        this.job = timetableBuild;
        this.scheduler = scheduler;
        this.trail = trail;
        this.transaction = transaction;
        this.real = real;
    }

    /// Queues a build and its job together; where one is under way already, nothing happens.
    ///
    /// @return whether a build was queued
    boolean request(EventId event, PersonId by, int limitSeconds, boolean leastChange) {
        Optional<BuildId> queued =
                transaction.execute(
                        status -> {
                            Optional<BuildId> id =
                                    builds.queue(event, by, limitSeconds, leastChange);
                            id.ifPresent(build -> schedule(event, build));
                            return id;
                        });
        scheduler.triggerCheckForDueExecutions();
        return queued.isPresent();
    }

    private void schedule(EventId event, BuildId build) {
        scheduler.schedule(job.instance(build.toString()), real.instant());
        trail.record(
                new Subject("event", event.value()), "timetable.audit.build-requested", Map.of());
    }
}
