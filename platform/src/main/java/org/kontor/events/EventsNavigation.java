package org.kontor.events;

import org.kontor.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the events stand on the way.
@Configuration(proxyBeanMethods = false)
class EventsNavigation {
    private static final int PLACE = 300;

    @Bean
    NavigationEntry eventsEntry() {
        return new NavigationEntry(
                PLACE, "events.list.title", "calendar-event", "/events", visitor -> true);
    }
}
