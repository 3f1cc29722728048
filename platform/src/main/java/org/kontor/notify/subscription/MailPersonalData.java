package org.kontor.notify.subscription;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often a person wants which mail, and what waits to be told to them.
@Component
class MailPersonalData implements PersonalData {
    private final JdbcClient database;

    MailPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        "select kind, cadence from notify.preference where person_id = :person order by kind")
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("kind", row.getString("kind"));
                            fields.put("often", row.getString("cadence"));
                            return new Holding("notify.data.preference", fields);
                        })
                .list();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        for (String table : List.of("preference", "matter")) {
            database.sql("delete from notify.%s where person_id = :person".formatted(table))
                    .param("person", person.value())
                    .update();
        }
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
