package org.kontor.instance;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How values are stored, and the clocks.
@Configuration(proxyBeanMethods = false)
class Persistence extends AbstractJdbcConfiguration {

    @Override
    protected List<?> userConverters() {
        return List.of(
                new TypedIdConverter(),
                new TranslatedConverters.Writing(),
                new TranslatedConverters.Reading(),
                new ZoneConverters.Writing(),
                new ZoneConverters.Reading());
    }

    @Bean
    @Primary
    Clock clock(JdbcClient database, @RealTime Clock real) {
        return new DemonstrationClock(database, real);
    }

    @Bean
    @RealTime
    Clock realTime() {
        return Clock.systemUTC();
    }
}
