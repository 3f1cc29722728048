package org.kontor.matchmaking.request;

import org.kontor.notify.MailKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The mails about requests, of which people choose how often they come.
@Configuration(proxyBeanMethods = false)
class RequestMails {
    static final MailKind TO_ANSWER = new MailKind("matchmaking.mail.to-answer", true);
    static final MailKind ANSWERS = new MailKind("matchmaking.mail.answers", true);

    @Bean
    MailKind mailOfRequestsToAnswer() {
        return TO_ANSWER;
    }

    @Bean
    MailKind mailOfAnswers() {
        return ANSWERS;
    }
}
