package org.kontor.scheduling.team;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a person was said to know about.
@Component
class TeamPersonalData implements PersonalData {
    private final JdbcClient database;

    TeamPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select event.slug, array_to_string(tags, ', ') as tags from scheduling.expertise
                        join events.event on event.id = event_id
                        where person_id = :person order by event.first_day, event.id
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("event", row.getString("slug"));
                            fields.put("tags", row.getString("tags"));
                            return new Holding("scheduling.holding.expertise", fields);
                        })
                .list();
    }

    @Override
    public void erase(PersonId person) {
        database.sql("delete from scheduling.expertise where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
