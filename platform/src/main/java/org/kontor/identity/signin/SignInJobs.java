package org.kontor.identity.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done about signing in without anybody waiting for it.
@Configuration(proxyBeanMethods = false)
class SignInJobs {

    @Bean
    RecurringTask<Void> answerSignInRequests(AnsweringSignInRequests answering) {
        return Tasks.recurring("identity-answer-sign-in-requests", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> answering.answerAll());
    }

    @Bean
    RecurringTask<Void> forgetSignInRequests(SignInRequests requests) {
        return Tasks.recurring("identity-forget-sign-in-requests", FixedDelay.ofHours(1))
                .execute((instance, context) -> requests.forgetOld());
    }
}
