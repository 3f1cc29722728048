package org.kontor.events.phase;

import gg.jte.TemplateEngine;
import java.time.Clock;
import org.kontor.web.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people read what is said for a phase: on the event's page, on that of one's own
/// registration and on the front page.
@Configuration(proxyBeanMethods = false)
class PhaseParts {
    @Bean
    PagePart phaseOnEventPage(PhaseTextStore store, TemplateEngine templates, Clock clock) {
        return new PhasePart("events.event.phases", store, templates, clock);
    }

    @Bean
    PagePart phaseOnRegistration(PhaseTextStore store, TemplateEngine templates, Clock clock) {
        return new PhasePart("events.registration.phases", store, templates, clock);
    }

    @Bean
    PagePart phaseOnFrontPage(PhaseTextStore store, TemplateEngine templates, Clock clock) {
        return new PhasePart("insight.front.phases", store, templates, clock);
    }
}
