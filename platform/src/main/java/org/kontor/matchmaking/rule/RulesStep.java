package org.kontor.matchmaking.rule;

import java.util.List;
import java.util.UUID;
import org.kontor.shared.ScopeKind;
import org.kontor.web.SetupStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may ask whom, as a step of setting up an event.
@Component
class RulesStep implements SetupStep {
    private static final int BEFORE_THE_WISHES = 550;

    private final JdbcClient database;

    RulesStep(JdbcClient database) {
        this.database = database;
    }

    @Override
    public ScopeKind of() {
        return ScopeKind.EVENT;
    }

    @Override
    public int order() {
        return BEFORE_THE_WISHES;
    }

    @Override
    public List<Progress> progress(UUID thing) {
        return database.sql(
                        """
                        select exists (select from matchmaking.rules where event_id = :event) as decided,
                               (select count(*) from matchmaking.participant_group where event_id = :event) as groups
                        """)
                .param("event", thing)
                .query(
                        (row, number) ->
                                new Progress(
                                        "matchmaking.rules.title",
                                        row.getBoolean("decided") ? State.DONE : State.OPTIONAL,
                                        "matchmaking.rules.step",
                                        List.of(row.getInt("groups")),
                                        "/setup/asking"))
                .list();
    }
}
