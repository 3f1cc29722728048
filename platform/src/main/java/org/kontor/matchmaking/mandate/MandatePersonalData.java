package org.kontor.matchmaking.mandate;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a person prepared for others, decided of what was prepared, and consented to.
@Component
class MandatePersonalData implements PersonalData {
    private static final List<String> COLUMNS =
            List.of(
                    "prepared.prepared_by",
                    "prepared.decided_by",
                    "mandate.given_by",
                    "mandate.ended_by");

    private final JdbcClient database;

    MandatePersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select 'prepared' as what, a.name || ' → ' || b.name as whom, message, prepared_at as at
                        from matchmaking.prepared
                        join directory.organisation a on a.id = from_id
                        join directory.organisation b on b.id = to_id
                        where prepared_by = :person or decided_by = :person
                        union all
                        select 'consent', o.name, '', given_at from matchmaking.mandate
                        join directory.organisation o on o.id = organisation_id
                        where given_by = :person or ended_by = :person
                        order by at
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("organisation", row.getString("whom"));
                            fields.put("message", row.getString("message"));
                            fields.put("at", row.getString("at"));
                            return new Holding("matchmaking.data." + row.getString("what"), fields);
                        })
                .list();
    }

    /// What was asked and agreed stays; it names nobody any more.
    @Override
    public void erase(PersonId person) {
        for (String column : COLUMNS) {
            String[] parts = column.split("\\.", -1);
            database.sql(
                            "update matchmaking.%1$s set %2$s = null where %2$s = :person"
                                    .formatted(parts[0], parts[1]))
                    .param("person", person.value())
                    .update();
        }
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
