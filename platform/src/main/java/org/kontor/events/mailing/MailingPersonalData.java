package org.kontor.events.mailing;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What organisers wrote to a person among others, and what the person wrote as an organiser.
@Component
class MailingPersonalData implements PersonalData {
    private final JdbcClient database;

    MailingPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select mailing.subject, mailing.sent_at, mail_id is not null as written
                        from events.mailing_recipient
                        join events.mailing on mailing.id = mailing_id
                        where person_id = :person order by mailing.sent_at
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put(
                                    "subject",
                                    TranslatedConverters.fromJson(row.getString("subject"))
                                            .in(Language.EN));
                            fields.put("at", row.getString("sent_at"));
                            fields.put("written", String.valueOf(row.getBoolean("written")));
                            return new Holding("events.data.mailing", fields);
                        })
                .list();
    }

    /// The log keeps that somebody was written to; it names nobody once they are erased.
    @Override
    @Transactional
    public void erase(PersonId person) {
        for (String forget :
                List.of(
                        "update events.mailing set written_by = null where written_by = :person",
                        "update events.mailing set sent_by = null where sent_by = :person")) {
            database.sql(forget).param("person", person.value()).update();
        }
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
