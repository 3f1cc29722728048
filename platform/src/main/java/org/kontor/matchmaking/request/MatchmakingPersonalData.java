package org.kontor.matchmaking.request;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// For which wished meetings a person is named.
@Component
class MatchmakingPersonalData implements PersonalData {
    private final JdbcClient database;

    MatchmakingPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select own.name as own, other.name as other, request.state
                        from matchmaking.request_delegate
                        join matchmaking.request on request.id = request_id
                        join directory.organisation own on own.id = organisation_id
                        join directory.organisation other
                            on other.id in (from_id, to_id) and other.id <> organisation_id
                        where person_id = :person order by request.id
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("organisation", row.getString("own"));
                            fields.put("meets", row.getString("other"));
                            fields.put("state", row.getString("state"));
                            return new Holding("matchmaking.data.delegate", fields);
                        })
                .list();
    }

    @Override
    public void erase(PersonId person) {
        database.sql("delete from matchmaking.request_delegate where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
