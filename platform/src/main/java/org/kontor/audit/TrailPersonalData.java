package org.kontor.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.instance.RealTime;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the trail holds about a person: the details of entries about them go, that something was
/// done stays.
@Component
class TrailPersonalData implements PersonalData {
    private final JdbcClient database;
    private final Clock real;

    TrailPersonalData(JdbcClient database, @RealTime Clock real) {
        this.database = database;
        this.real = real;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select at, action, facts from audit.entry
                        left join audit_apart.details on entry_id = id
                        where actor = :person or (subject_kind = 'person' and subject_id = :person)
                        order by id
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put(
                                    "at",
                                    row.getObject("at", OffsetDateTime.class)
                                            .toInstant()
                                            .toString());
                            fields.put("action", row.getString("action"));
                            String facts = row.getString("facts");
                            if (facts != null) {
                                fields.putAll(Facts.fromJson(facts));
                            }
                            return new Holding("audit.holding.entry", fields);
                        })
                .list();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        database.sql(
                        """
                        insert into audit.erasure (entry_id, at)
                        select id, :now from audit.entry join audit_apart.details on entry_id = id
                        where subject_kind = 'person' and subject_id = :person
                        """)
                .param("person", person.value())
                .param("now", real.instant().atOffset(ZoneOffset.UTC))
                .update();
        database.sql(
                        """
                        delete from audit_apart.details using audit.entry
                        where entry.id = details.entry_id
                          and subject_kind = 'person' and subject_id = :person
                        """)
                .param("person", person.value())
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
