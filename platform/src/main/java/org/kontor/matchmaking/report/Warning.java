package org.kontor.matchmaking.report;

import java.util.Optional;
import java.util.Set;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.EventCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.matchmaking.Representatives;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.PersonId;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes to the author of a text; to all who act for the organisation where nobody is known.
@Component
class Warning {
    private final Outbox outbox;
    private final People people;
    private final Representatives representatives;
    private final Directory directory;
    private final Words words;

    Warning(
            Outbox outbox,
            People people,
            Representatives representatives,
            Directory directory,
            Words words) {
        this.outbox = outbox;
        this.people = people;
        this.representatives = representatives;
        this.directory = directory;
        this.words = words;
    }

    void send(EventCard event, Report report, Optional<PersonId> author, String said) {
        Set<PersonId> to =
                author.map(Set::of)
                        .orElseGet(() -> representatives.people(event.id(), report.authorId()));
        String name =
                directory.find(report.organisationId()).map(OrganisationCard::name).orElse("?");
        people.find(to)
                .values()
                .forEach(person -> outbox.send(mail(event, person, name, report.text(), said)));
    }

    private Mail mail(EventCard event, Person person, String other, String text, String said) {
        String title = event.name().in(person.language());
        return new Mail(
                        person.email(),
                        person.language(),
                        words.say(person.language(), "matchmaking.warning.subject", title),
                        words.say(
                                        person.language(),
                                        "matchmaking.warning.text",
                                        person.name(),
                                        other,
                                        title,
                                        text,
                                        said)
                                + "\n")
                .about(event.id().value());
    }
}
