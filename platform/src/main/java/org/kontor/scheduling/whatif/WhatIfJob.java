package org.kontor.scheduling.whatif;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that tries out, named by what it tries; any node runs it, and goes on where another was
/// broken off.
@Configuration(proxyBeanMethods = false)
class WhatIfJob {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    OneTimeTask<Void> whatIfRun(RunningWhatIf running) {
        return Tasks.oneTime("what-if")
                .onFailure(new OnFailureRetryLater<>(PAUSE))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                running.run(
                                        UUID.fromString(instance.getId()),
                                        context.getSchedulerState()::isShuttingDown));
    }
}
