package org.kontor.notify;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.kontor.web.AdministrationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jobs that empty the outbox, and where administrators see them work.
@Configuration(proxyBeanMethods = false)
class MailJobs {

    @Bean
    RecurringTask<Void> sendMail(SendingMail sending) {
        return Tasks.recurring("notify-send-mail", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> sending.sendDue());
    }

    @Bean
    RecurringTask<Void> forgetMail(Outbox outbox) {
        return Tasks.recurring("notify-forget-mail", FixedDelay.ofHours(6))
                .execute((instance, context) -> outbox.forgetOld());
    }

    @Bean
    RecurringTask<Void> fetchReports(FetchingReports fetching) {
        return Tasks.recurring("notify-fetch-reports", FixedDelay.ofMinutes(3))
                .execute((instance, context) -> fetching.fetch());
    }

    @Bean
    AdministrationEntry mailQueueEntry() {
        return new AdministrationEntry(30, "notify.queue", "mail", "/mail-queue");
    }
}
