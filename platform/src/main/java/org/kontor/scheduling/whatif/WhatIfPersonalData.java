package org.kontor.scheduling.whatif;

import java.util.List;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who tried something out last.
@Component
class WhatIfPersonalData implements PersonalData {
    private final JdbcClient database;

    WhatIfPersonalData(JdbcClient database) {
        this.database = database;
    }

    /// What was tried says nothing of who did.
    @Override
    public List<Holding> export(PersonId person) {
        return List.of();
    }

    @Override
    public void erase(PersonId person) {
        database.sql(
                        "update scheduling.what_if set requested_by = null where requested_by = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
