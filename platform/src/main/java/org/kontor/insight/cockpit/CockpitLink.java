package org.kontor.insight.cockpit;

import org.kontor.events.OrganiserLink;
import org.kontor.web.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Leads the organiser from the event's page to its cockpit.
@Configuration(proxyBeanMethods = false)
class CockpitLink {
    private static final int PLACE = 400;

    @Bean
    PagePart cockpitLink() {
        return new OrganiserLink(PLACE, "insight.cockpit.title", "/cockpit");
    }
}
