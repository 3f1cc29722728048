package org.kontor.audit;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import org.kontor.web.AdministrationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jobs that seal and examine the trail, and where administrators see it.
@Configuration(proxyBeanMethods = false)
class AuditJobs {
    private static final String EXAMINE = "audit-examine";
    static final TaskInstance<Void> EXAMINATION = new TaskInstance<>(EXAMINE, "asked-for");

    @Bean
    RecurringTask<Void> sealTrail(Sealing sealing) {
        return Tasks.recurring("audit-seal", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> sealing.sealAll());
    }

    @Bean
    RecurringTask<Void> examineTrailDaily(Examining examining) {
        return Tasks.recurring("audit-examine-daily", new Daily(LocalTime.of(3, 0)))
                .execute((instance, context) -> examining.examine());
    }

    @Bean
    OneTimeTask<Void> examineTrail(Examining examining) {
        return Tasks.oneTime(EXAMINE).execute((instance, context) -> examining.examine());
    }

    @Bean
    AdministrationEntry auditEntry() {
        return new AdministrationEntry(20, "audit.chain", "history", "/audit");
    }
}
