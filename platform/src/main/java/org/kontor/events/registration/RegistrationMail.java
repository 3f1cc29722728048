package org.kontor.events.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes to people what became of their registrations, each in their own language.
@Component
public class RegistrationMail {
    private final Events events;
    private final People people;
    private final Directory directory;
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;

    RegistrationMail(
            Events events,
            People people,
            Directory directory,
            Outbox outbox,
            Words words,
            PublicAddress address) {
        this.events = events;
        this.people = people;
        this.directory = directory;
        this.outbox = outbox;
        this.words = words;
        this.address = address;
    }

    /// One thing to tell of one registration.
    public record Letter(Notice notice, Registration registration) {}

    /// Writes to all of them; who was erased hears nothing. All are of one event.
    public void send(Collection<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        Registration any = letters.iterator().next().registration();
        EventCard event = events.find(any.eventId()).orElseThrow();
        Map<PersonId, Person> known =
                people.find(letters.stream().map(each -> each.registration.personId()).toList());
        Map<OrganisationId, OrganisationCard> organisations =
                directory.find(
                        letters.stream()
                                .map(each -> each.registration.organisationId())
                                .distinct()
                                .toList());
        Translated own = events.texts(event.id()).approved();
        var mails = new ArrayList<Mail>();
        for (Letter letter : letters) {
            Optional.ofNullable(known.get(letter.registration.personId()))
                    .ifPresent(
                            person ->
                                    mails.add(
                                            mail(
                                                    letter,
                                                    person,
                                                    event,
                                                    name(organisations, letter),
                                                    own)));
        }
        outbox.send(mails);
    }

    /// Asks those who manage the organisation whether the person acts for it.
    public void askManagers(Registration registration, Collection<PersonId> managers) {
        EventCard event = events.find(registration.eventId()).orElseThrow();
        String asking = people.find(registration.personId()).map(Person::name).orElse("");
        String organisation = directory.find(registration.organisationId()).orElseThrow().name();
        List<Mail> mails =
                people.find(managers).values().stream()
                        .map(
                                manager ->
                                        written(
                                                event,
                                                manager,
                                                "asked",
                                                manager.name(),
                                                event.name().in(manager.language()),
                                                organisation,
                                                link(
                                                        manager.language(),
                                                        event.path()
                                                                + "/registration/colleagues/"
                                                                + registration.organisationId()),
                                                asking))
                        .toList();
        outbox.send(mails);
    }

    private static String name(Map<OrganisationId, OrganisationCard> organisations, Letter letter) {
        return Objects.requireNonNull(organisations.get(letter.registration.organisationId()))
                .name();
    }

    /// @param own words of the organiser, for those who are taken in
    private Mail mail(
            Letter letter, Person person, EventCard event, String organisation, Translated own) {
        Mail mail = written(letter, person, event, organisation);
        boolean isIn = letter.notice == Notice.APPROVED || letter.notice == Notice.MOVED_UP;
        return isIn && !own.isEmpty()
                ? new Mail(
                                mail.to(),
                                mail.language(),
                                mail.subject(),
                                mail.text() + "\n" + own.in(person.language()) + "\n")
                        .about(event.id().value())
                : mail;
    }

    private Mail written(Letter letter, Person person, EventCard event, String organisation) {
        return written(
                event,
                person,
                letter.notice.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                person.name(),
                event.name().in(person.language()),
                organisation,
                link(person.language(), event.path() + "/registration/" + letter.registration.id()),
                letter.registration.standing().reason());
    }

    private Mail written(EventCard event, Person to, String kind, Object... said) {
        String key = "events.mail." + kind;
        return new Mail(
                        to.email(),
                        to.language(),
                        words.say(to.language(), key + ".subject", said),
                        words.say(to.language(), key + ".text", said))
                .about(event.id().value());
    }

    private String link(Language language, String path) {
        return address.of("/" + language.code() + path);
    }
}
