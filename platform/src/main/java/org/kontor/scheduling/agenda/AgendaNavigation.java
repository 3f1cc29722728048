package org.kontor.scheduling.agenda;

import org.kontor.web.NavigationEntry;
import org.kontor.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The agenda's place on the way.
@Configuration(proxyBeanMethods = false)
class AgendaNavigation {
    private static final int AFTER_THE_EVENTS = 350;

    @Bean
    NavigationEntry agenda() {
        return new NavigationEntry(
                AFTER_THE_EVENTS,
                "scheduling.agenda.mine",
                "calendar-user",
                "/agenda",
                Visitor::isSignedIn);
    }
}
