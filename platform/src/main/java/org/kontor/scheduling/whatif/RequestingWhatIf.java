package org.kontor.scheduling.whatif;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.instance.RealTime;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Queues what is to be tried out, together with its job.
@Component
class RequestingWhatIf {
    private final WhatIfs whatIfs;
    private final OneTimeTask<Void> job;
    private final Scheduler scheduler;
    private final TransactionOperations transaction;
    private final Clock real;

    RequestingWhatIf(
            WhatIfs whatIfs,
            OneTimeTask<Void> whatIfRun,
            Scheduler scheduler,
            TransactionOperations transaction,
            @RealTime Clock real) {
        this.whatIfs = whatIfs;
        this.job = whatIfRun;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.real = real;
    }

    void request(EventId event, Assumptions assumed, PersonId by) {
        UUID id = TypedId.next();
        transaction.executeWithoutResult(
                status -> {
                    whatIfs.begin(id, event, assumed, by);
                    scheduler.schedule(job.instance(id.toString()), real.instant());
                });
        scheduler.triggerCheckForDueExecutions();
    }
}
