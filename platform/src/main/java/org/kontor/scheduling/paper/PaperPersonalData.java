package org.kontor.scheduling.paper;

import java.util.List;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents name people: where one of them is erased, the documents go and can be made anew.
@Component
class PaperPersonalData implements PersonalData {
    private final JdbcClient database;

    PaperPersonalData(JdbcClient database) {
        this.database = database;
    }

    /// Nothing beside what the agenda itself holds.
    @Override
    public List<Holding> export(PersonId person) {
        return List.of();
    }

    @Override
    public void erase(PersonId person) {
        database.sql(
                        """
                        delete from scheduling.paper where version_id in
                            (select version_id from scheduling.attendance where person_id = :person)
                        """)
                .param("person", person.value())
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
