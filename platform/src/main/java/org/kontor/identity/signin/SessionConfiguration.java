package org.kontor.identity.signin;

import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Sessions lie in the database, so that any node knows them; requests read and write them
/// sparingly.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "identity.session",
        maxInactiveIntervalInSeconds = SessionConfiguration.TWELVE_HOURS)
class SessionConfiguration {
    static final int TWELVE_HOURS = 12 * 60 * 60;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Bean
    @Primary
    static SparingSessions<? extends Session> sparingSessions(
            FindByIndexNameSessionRepository<? extends Session> stored) {
        return new SparingSessions<>(stored, NOTED_EVERY);
    }

    /// Around all that reads the session, so that what one request kept is not found by the next.
    @Bean
    static FilterRegistrationBean<Filter> sessionOfRequest(SparingSessions<?> sessions) {
        var filter =
                new FilterRegistrationBean<Filter>(
                        (request, response, chain) -> {
                            sessions.beginRequest();
                            chain.doFilter(request, response);
                        });
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }
}
