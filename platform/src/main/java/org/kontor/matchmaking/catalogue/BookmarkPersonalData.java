package org.kontor.matchmaking.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person marked and noted for themselves, and for whom they agreed to a profile.
@Component
class BookmarkPersonalData implements PersonalData {
    private final JdbcClient database;

    BookmarkPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select 'bookmark' as kind, organisation.name, note
                        from matchmaking.bookmark
                        join directory.organisation on organisation.id = organisation_id
                        where person_id = :person
                        union all
                        select 'profile', organisation.name, '' from matchmaking.profile
                        join directory.organisation on organisation.id = organisation_id
                        where agreed_by = :person
                        order by 1, 2
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("organisation", row.getString("name"));
                            if (!row.getString("note").isEmpty()) {
                                fields.put("message", row.getString("note"));
                            }
                            return new Holding("matchmaking.data." + row.getString("kind"), fields);
                        })
                .list();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        database.sql("delete from matchmaking.bookmark where person_id = :person")
                .param("person", person.value())
                .update();
        database.sql("update matchmaking.profile set agreed_by = null where agreed_by = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
