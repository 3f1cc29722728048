package org.kontor.events.session;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.web.Moments;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes to those who waited for a session and have a place now, each in their own language.
@Component
class PlaceMail {
    private final Events events;
    private final People people;
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;
    private final Clock clock;

    PlaceMail(
            Events events,
            People people,
            Outbox outbox,
            Words words,
            PublicAddress address,
            Clock clock) {
        this.events = events;
        this.people = people;
        this.outbox = outbox;
        this.words = words;
        this.address = address;
        this.clock = clock;
    }

    /// Who moved up only after the session began hears nothing, nor does who was erased.
    void movedUp(Session session, Collection<PersonId> moved) {
        if (moved.isEmpty() || !session.plan().startsAt().isAfter(clock.instant())) {
            return;
        }
        EventCard event = events.find(session.eventId()).orElseThrow();
        SessionCard card = events.session(event.id(), session.id()).orElseThrow();
        List<Mail> mails =
                people.find(moved).values().stream()
                        .map(person -> mail(event, card, person))
                        .toList();
        outbox.send(mails);
    }

    private Mail mail(EventCard event, SessionCard session, Person person) {
        Language language = person.language();
        Object[] said = {
            person.name(),
            event.name().in(language),
            session.plan().title().in(language),
            when(event, session, person),
            address.of("/" + language.code() + PlaceController.path(event, session.id()))
        };
        return new Mail(
                        person.email(),
                        language,
                        words.say(language, "events.mail.session-place.subject", said),
                        words.say(language, "events.mail.session-place.text", said))
                .about(event.id().value());
    }

    private String when(EventCard event, SessionCard session, Person person) {
        Language language = person.language();
        String times =
                words.say(
                        language,
                        "events.mail.session-place.when",
                        Moments.dateTime(
                                language, session.plan().startsAt(), event.zone(), person.zone()),
                        Moments.time(language, session.plan().endsAt(), event.zone()),
                        event.zone().getId());
        return session.room().map(room -> times + ", " + room.name()).orElse(times);
    }
}
