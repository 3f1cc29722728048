package org.kontor.scheduling.paper;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that sets documents on paper.
@Configuration(proxyBeanMethods = false)
class PaperJob {

    @Bean
    OneTimeTask<Void> paperMaking(MakingPaper making) {
        return Tasks.oneTime("scheduling-paper")
                .execute((instance, context) -> making.make(Paper.parse(instance.getId())));
    }
}
