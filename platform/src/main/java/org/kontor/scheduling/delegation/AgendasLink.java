package org.kontor.scheduling.delegation;

import org.kontor.events.DelegationLink;
import org.kontor.web.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Leads from a delegation to its agendas.
@Configuration(proxyBeanMethods = false)
class AgendasLink {
    private static final int PLACE = 200;

    @Bean
    PagePart delegationAgendasLink() {
        return new DelegationLink(
                PLACE, "calendar-user", "scheduling.delegation.title", "/agendas");
    }
}
