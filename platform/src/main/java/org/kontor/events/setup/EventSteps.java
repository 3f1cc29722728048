package org.kontor.events.setup;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kontor.shared.ScopeKind;
import org.kontor.web.SetupStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The steps of setting up an event that this module knows.
@Configuration(proxyBeanMethods = false)
class EventSteps {
    private final JdbcClient database;

    EventSteps(JdbcClient database) {
        this.database = database;
    }

    @Bean
    SetupStep basicsStep() {
        return new Step(
                100,
                event ->
                        new SetupStep.Progress(
                                "events.basics.title",
                                SetupStep.State.DONE,
                                "events.step.basics",
                                List.of(),
                                "/setup/basics"));
    }

    @Bean
    SetupStep gridStep() {
        return counted(
                200,
                "select count(*) from events.slot where event_id = ?",
                "grid",
                SetupStep.State.MISSING);
    }

    @Bean
    SetupStep tablesStep() {
        return counted(
                300,
                "select count(*) from events.meeting_table where event_id = ?",
                "tables",
                SetupStep.State.MISSING);
    }

    @Bean
    SetupStep sessionsStep() {
        return counted(
                400,
                "select count(*) from events.session where event_id = ?",
                "sessions",
                SetupStep.State.OPTIONAL);
    }

    @Bean
    SetupStep registrationsStep() {
        return counted(
                500,
                """
                select count(*) from events.registration
                where event_id = ? and state = 'APPROVED' and matchmaking
                """,
                "registrations",
                SetupStep.State.MISSING);
    }

    private SetupStep counted(int order, String sql, String name, SetupStep.State whenNone) {
        return new Step(
                order,
                event -> {
                    int count = database.sql(sql).param(event).query(Integer.class).single();
                    return new SetupStep.Progress(
                            "events." + name + ".title",
                            count > 0 ? SetupStep.State.DONE : whenNone,
                            "events.step." + name,
                            List.of(count),
                            "/setup/" + name);
                });
    }

    private record Step(int order, Function<UUID, Progress> look) implements SetupStep {
        @Override
        public ScopeKind of() {
            return ScopeKind.EVENT;
        }

        @Override
        public Progress progress(UUID thing) {
            return look.apply(thing);
        }
    }
}
