package org.kontor.scheduling.build;

import org.kontor.events.OrganiserLink;
import org.kontor.web.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Leads the organiser from the event's page to its timetable.
@Configuration(proxyBeanMethods = false)
class TimetableLink {
    private static final int PLACE = 300;

    @Bean
    PagePart timetableLink() {
        return new OrganiserLink(PLACE, "timetable.step", "/timetable");
    }
}
