package org.kontor.events.setup;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kontor.shared.ScopeKind;
import org.kontor.web.SetupStep;
import org.kontor.web.SetupStep.Progress;
import org.kontor.web.SetupStep.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The steps of setting up an event that this module knows.
@Configuration(proxyBeanMethods = false)
class EventSteps {
    private static final Progress BASICS =
            new Progress(
                    "events.basics.title",
                    State.DONE,
                    "events.step.basics",
                    List.of(),
                    "/setup/basics");

    private final JdbcClient database;

    EventSteps(JdbcClient database) {
        this.database = database;
    }

    @Bean
    SetupStep planSteps() {
        return new Step(
                100,
                event ->
                        database.sql(
                                        """
                                        select (select count(*) from events.slot where event_id = :event) as slots,
                                               (select count(*) from events.meeting_table where event_id = :event) as tables,
                                               (select count(*) from events.session where event_id = :event) as sessions,
                                               (select count(*) from events.floor where event_id = :event) as floors,
                                               (select count(*) from events.texts where event_id = :event) as texts,
                                               (select count(*) from events.phase_texts where event_id = :event) as phases,
                                               (select count(*) from events.connected_call where event_id = :event) as calls,
                                               (select count(*) from events.interpreter where event_id = :event) as interpreters,
                                               (select count(*) from events.online_room where event_id = :event) as rooms
                                        """)
                                .param("event", event)
                                .query(
                                        (row, number) ->
                                                List.of(
                                                        BASICS,
                                                        counted(
                                                                "grid",
                                                                row.getInt("slots"),
                                                                State.MISSING),
                                                        counted(
                                                                "tables",
                                                                row.getInt("tables"),
                                                                State.MISSING),
                                                        counted(
                                                                "floors",
                                                                row.getInt("floors"),
                                                                State.OPTIONAL),
                                                        counted(
                                                                "texts",
                                                                row.getInt("texts"),
                                                                State.OPTIONAL),
                                                        counted(
                                                                "phase-texts",
                                                                row.getInt("phases"),
                                                                State.OPTIONAL),
                                                        counted(
                                                                "calls",
                                                                row.getInt("calls"),
                                                                State.OPTIONAL),
                                                        counted(
                                                                "online-rooms",
                                                                row.getInt("rooms"),
                                                                State.OPTIONAL),
                                                        counted(
                                                                "interpreters",
                                                                row.getInt("interpreters"),
                                                                State.OPTIONAL),
                                                        counted(
                                                                "sessions",
                                                                row.getInt("sessions"),
                                                                State.OPTIONAL)))
                                .single());
    }

    @Bean
    SetupStep peopleSteps() {
        return new Step(
                500,
                event ->
                        database.sql(
                                        """
                                        select (select count(*) from events.registration
                                                where event_id = :event and state = 'APPROVED' and matchmaking),
                                               (select count(*) from events.delegation where event_id = :event),
                                               (select count(*) from identity.role_grant
                                                where scope = :event and role = 'ORGANISER')
                                        """)
                                .param("event", event)
                                .query(
                                        (row, number) ->
                                                List.of(
                                                        counted(
                                                                "registrations",
                                                                row.getInt(1),
                                                                State.MISSING),
                                                        counted(
                                                                "delegations",
                                                                row.getInt(2),
                                                                State.OPTIONAL),
                                                        counted(
                                                                "organisers",
                                                                row.getInt(3),
                                                                State.OPTIONAL)))
                                .single());
    }

    private static Progress counted(String name, int count, State whenNone) {
        return new Progress(
                "events." + name + ".title",
                count > 0 ? State.DONE : whenNone,
                "events.step." + name,
                List.of(count),
                "/setup/" + name);
    }

    private record Step(int order, Function<UUID, List<Progress>> look) implements SetupStep {
        @Override
        public ScopeKind of() {
            return ScopeKind.EVENT;
        }

        @Override
        public List<Progress> progress(UUID thing) {
            return look.apply(thing);
        }
    }
}
