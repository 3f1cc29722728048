package org.kontor.insight.cockpit;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Of what a person was reminded, and when.
@Component
class NudgePersonalData implements PersonalData {
    private final JdbcClient database;

    NudgePersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select slug, concern, sent_at from insight.nudge
                        join events.event on event.id = event_id
                        where person_id = :person order by sent_at
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("event", row.getString("slug"));
                            fields.put("concern", row.getString("concern"));
                            fields.put("sent", row.getString("sent_at"));
                            return new Holding("insight.nudge.holding", fields);
                        })
                .list();
    }

    @Override
    public void erase(PersonId person) {
        database.sql("delete from insight.nudge where person_id = :person")
                .param("person", person.value())
                .update();
        database.sql("update insight.nudge set sent_by = null where sent_by = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
