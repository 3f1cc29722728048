package org.kontor.events.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What events hold about people as speakers. Speakers need no account: they are found by their
/// address, and so before the person's own is forgotten.
@Component
@Order(0)
class SpeakerPersonalData implements PersonalData {
    private final JdbcClient database;
    private final People people;
    private final ErasingSpeaker erasing;

    SpeakerPersonalData(JdbcClient database, People people, ErasingSpeaker erasing) {
        this.database = database;
        this.people = people;
        this.erasing = erasing;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return speakers(person).stream()
                .map(
                        speaker -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("name", speaker.name());
                            fields.put("organisation", speaker.organisation());
                            for (Language language : Language.values()) {
                                fields.put(
                                        "biography-" + language.code(),
                                        speaker.biography().exactly(language));
                            }
                            fields.put(
                                    "email", speaker.email().map(EmailAddress::value).orElse(""));
                            speaker.photo()
                                    .file()
                                    .ifPresent(file -> fields.put("photo", file.sha256()));
                            return new Holding("programme.data.speaker", fields);
                        })
                .toList();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        speakers(person).forEach(erasing::erase);
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }

    private List<Speaker> speakers(PersonId person) {
        return people.find(person)
                .map(
                        known ->
                                database.sql(Speakers.COLUMNS + "where email = :email order by id")
                                        .param("email", known.email().value())
                                        .query((row, number) -> Speakers.read(row))
                                        .list())
                .orElse(List.of());
    }
}
