package org.kontor.matchmaking.mandate;

import org.kontor.events.DelegationLink;
import org.kontor.web.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Leads from a delegation to the requests that are prepared for it.
@Configuration(proxyBeanMethods = false)
class PreparingLink {
    private static final int PLACE = 100;

    @Bean
    PagePart delegationRequestsLink() {
        return new DelegationLink(PLACE, "checkup-list", "matchmaking.prepared.title", "/requests");
    }
}
