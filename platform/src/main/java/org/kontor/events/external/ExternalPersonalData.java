package org.kontor.events.external;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What certifies that people were somewhere, and what on other events' agendas they confirmed.
@Component
class ExternalPersonalData implements PersonalData {
    private final JdbcClient database;
    private final Certificates certificates;
    private final Agenda agenda;

    ExternalPersonalData(JdbcClient database, Certificates certificates, Agenda agenda) {
        this.database = database;
        this.certificates = certificates;
        this.agenda = agenda;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select event.name as event, certificate.name as file, 'events.data.certificate' as kind
                        from events.certificate
                        join events.registration on registration.id = registration_id
                        join events.event on event.id = event_id
                        where person_id = :person
                        union all
                        select event.name, agenda_item.title, 'events.data.agenda-item'
                        from events.occupancy
                        join events.agenda_item on agenda_item.id = source_id
                        join events.event on event.id = agenda_item.event_id
                        where person_id = :person
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put(
                                    "event",
                                    TranslatedConverters.fromJson(row.getString("event"))
                                            .in(Language.EN));
                            fields.put("name", row.getString("file"));
                            return new Holding(row.getString("kind"), fields);
                        })
                .list();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        certificates.removeAll(person);
        agenda.takeBack(person);
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
