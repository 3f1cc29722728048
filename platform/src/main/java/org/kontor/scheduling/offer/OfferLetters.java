package org.kontor.scheduling.offer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.shared.PersonId;
import org.kontor.web.Moments;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Makes an offer, and writes to those who would attend.
@Component
class OfferLetters {
    private final Offers offers;
    private final Directory directory;
    private final People people;
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;

    OfferLetters(
            Offers offers,
            Directory directory,
            People people,
            Outbox outbox,
            Words words,
            PublicAddress address) {
        this.offers = offers;
        this.directory = directory;
        this.people = people;
        this.outbox = outbox;
        this.words = words;
        this.address = address;
    }

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
        people.find(attending).values().stream()
                .map(person -> mail(person, event, card, title, slot, expires))
                .forEach(outbox::send);
        return true;
    }

    private Mail mail(
            Person person,
            EventCard event,
            MeetingCard card,
            String title,
            Slot slot,
            Instant expires) {
        String meeting =
                address.of(
                        "/%s%s/meetings/%s"
                                .formatted(person.language().code(), event.path(), card.id()));
        return new Mail(
                        person.email(),
                        person.language(),
                        words.say(person.language(), "scheduling.mail.offer.subject", title),
                        words.say(
                                person.language(),
                                "scheduling.mail.offer",
                                person.name(),
                                title,
                                Moments.dateTime(
                                        person.language(),
                                        slot.startsAt(),
                                        event.zone(),
                                        person.zone()),
                                event.zone().getId(),
                                Moments.dateTime(
                                        person.language(), expires, event.zone(), person.zone()),
                                meeting),
                        List.of())
                .about(event.id().value());
    }
}
