package org.kontor.insight.cockpit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.PersonId;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes the reminders, each in the reader's language.
@Component
class NudgeMail {
    private final People people;
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;

    NudgeMail(People people, Outbox outbox, Words words, PublicAddress address) {
        this.people = people;
        this.outbox = outbox;
        this.words = words;
        this.address = address;
    }

    void send(EventCard event, Concern concern, List<ConcernRow> rows) {
        Map<PersonId, Person> known = people.find(rows.stream().map(ConcernRow::id).toList());
        outbox.send(
                rows.stream()
                        .flatMap(
                                row ->
                                        Optional.ofNullable(known.get(row.id())).stream()
                                                .map(person -> mail(event, concern, row, person)))
                        .toList());
    }

    private Mail mail(EventCard event, Concern concern, ConcernRow row, Person person) {
        String key = "insight.nudge." + concern.name().toLowerCase(Locale.ROOT);
        Object[] said = {
            person.name(),
            event.name().in(person.language()),
            row.number(),
            row.organisations(),
            address.of("/" + person.language().code() + event.path() + concern.path())
        };
        return new Mail(
                        person.email(),
                        person.language(),
                        words.say(person.language(), key + ".subject", said),
                        words.say(person.language(), key + ".text", said))
                .about(event.id().value());
    }
}
