package org.kontor.demonstration;

import java.time.Instant;
import org.kontor.identity.DemonstrationMoment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The moments of the 2017 event that are worth seeing.
@Configuration(proxyBeanMethods = false)
class DemonstrationMoments {

    @Bean
    DemonstrationMoment beforeTheEvent() {
        return moment(1, "before", "2017-09-18T07:00:00Z");
    }

    @Bean
    DemonstrationMoment firstDay() {
        return moment(2, "first-day", "2017-09-21T07:00:00Z");
    }

    @Bean
    DemonstrationMoment secondDay() {
        return moment(3, "second-day", "2017-09-22T07:00:00Z");
    }

    @Bean
    DemonstrationMoment afterTheEvent() {
        return moment(4, "after", "2017-09-25T07:00:00Z");
    }

    private static DemonstrationMoment moment(int order, String name, String instant) {
        return new DemonstrationMoment(
                order, "demonstration.moment." + name, Instant.parse(instant));
    }
}
