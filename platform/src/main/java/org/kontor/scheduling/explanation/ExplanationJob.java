package org.kontor.scheduling.explanation;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.kontor.scheduling.VersionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that explains versions.
@Configuration(proxyBeanMethods = false)
class ExplanationJob {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    OneTimeTask<Void> timetableExplaining(ExplainingVersion explaining) {
        return Tasks.oneTime("timetable-explaining")
                .onFailure(new OnFailureRetryLater<>(PAUSE))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                explaining.explain(
                                        new VersionId(UUID.fromString(instance.getId())),
                                        context.getSchedulerState()::isShuttingDown));
    }
}
