package org.kontor.scheduling.offer;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.MeetingMail;
import org.kontor.shared.PersonId;
import org.kontor.web.Moments;
import org.springframework.stereotype.Component;

/// Makes an offer, and writes to those who would attend.
@Component
class OfferLetters {
    private final Offers offers;
    private final Directory directory;
    private final People people;
    private final MeetingMail mail;

    OfferLetters(Offers offers, Directory directory, People people, MeetingMail mail) {
        this.offers = offers;
        this.directory = directory;
        this.people = people;
        this.mail = mail;
    }

    /// Offers the slot until it expires, and writes to all who would attend.
    ///
    /// @return whether the meeting is offered the slot; not so where it is offered another
    boolean offer(
            EventCard event,
            MeetingCard card,
            Slot slot,
            Instant expires,
            Collection<PersonId> attending) {
        if (offers.add(event.id(), card.id(), slot, expires).isEmpty()) {
            return false;
        }
        Map<OrganisationId, String> names = directory.names(card.organisations());
        String title =
                card.organisations().stream().map(names::get).collect(Collectors.joining(" – "));
        people.find(attending)
                .values()
                .forEach(person -> write(person, event, card, title, slot, expires));
        return true;
    }

    private void write(
            Person person,
            EventCard event,
            MeetingCard card,
            String title,
            Slot slot,
            Instant expires) {
        mail.send(
                person,
                event,
                card.id(),
                "scheduling.mail.offer",
                title,
                time(slot.startsAt(), person, event),
                time(expires, person, event));
    }

    private static String time(Instant instant, Person person, EventCard event) {
        return Moments.dateTime(person.language(), instant, event.zone(), person.zone());
    }
}
