package org.kontor.scheduling.build;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that builds: named by its build, run by any node, and begun again by another when the
/// heartbeats of its node end.
@Configuration(proxyBeanMethods = false)
class BuildJob {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    OneTimeTask<Void> timetableBuild(RunningBuild running) {
        return Tasks.oneTime("timetable-build")
                .onFailure(new OnFailureRetryLater<>(PAUSE))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                running.run(
                                        new BuildId(UUID.fromString(instance.getId())),
                                        context.getSchedulerState()::isShuttingDown));
    }
}
