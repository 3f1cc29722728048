package org.kontor.events.delegation;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// In which delegations a person travels, and which they lead.
@Component
class DelegationPersonalData implements PersonalData {
    private final JdbcClient database;

    DelegationPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select name, leader_id is not distinct from :person as leads from events.delegation d
                        where leader_id = :person or exists (
                            select from events.delegation_member m
                            join events.registration r on r.id = m.registration_id
                            where m.delegation_id = d.id and r.person_id = :person)
                        order by id
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put(
                                    "name",
                                    TranslatedConverters.fromJson(row.getString("name"))
                                            .in(Language.EN));
                            fields.put("leads", String.valueOf(row.getBoolean("leads")));
                            return new Holding("events.data.delegation", fields);
                        })
                .list();
    }

    /// Who is erased leads nobody; that they travelled stays with their registration.
    @Override
    public void erase(PersonId person) {
        database.sql("update events.delegation set leader_id = null where leader_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
