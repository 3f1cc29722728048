package org.kontor.scheduling.placing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Slot;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.shared.PersonId;
import org.kontor.web.Moments;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes to one side of a meeting what the other wants of its time.
@Component
class ProposalLetters {
    private final Events events;
    private final Representatives representatives;
    private final People people;
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;

    ProposalLetters(
            Events events,
            Representatives representatives,
            People people,
            Outbox outbox,
            Words words,
            PublicAddress address) {
        this.events = events;
        this.representatives = representatives;
        this.people = people;
        this.outbox = outbox;
        this.words = words;
        this.address = address;
    }

    /// Asks those who act for the other sides.
    void proposed(
            EventCard event,
            MeetingCard card,
            OrganisationId by,
            PersonId person,
            Collection<Integer> slots) {
        List<OrganisationId> others =
                card.organisations().stream().filter(side -> !side.equals(by)).toList();
        write(event, card, others, person, by, slots, "scheduling.mail.proposal");
    }

    /// Tells those who act for the side that proposed.
    void declined(EventCard event, MeetingCard card, Proposal proposal, PersonId person) {
        OrganisationId other =
                card.organisations().stream()
                        .filter(side -> !side.equals(proposal.by()))
                        .findFirst()
                        .orElseThrow();
        write(
                event,
                card,
                List.of(proposal.by()),
                person,
                other,
                proposal.slots(),
                "scheduling.mail.proposal-declined");
    }

    /// @param from whose decision it is, made by the person, who needs no mail about it
    private void write(
            EventCard event,
            MeetingCard card,
            Collection<OrganisationId> to,
            PersonId person,
            OrganisationId from,
            Collection<Integer> slots,
            String letter) {
        Set<PersonId> readers = new HashSet<>();
        representatives.people(event.id(), to).values().forEach(readers::addAll);
        readers.remove(person);
        String partner =
                representatives.participant(event.id(), from).map(Participant::name).orElse("");
        List<Slot> proposed =
                events.slots(event.id()).stream()
                        .filter(slot -> slots.contains(slot.number()))
                        .toList();
        people.find(readers).values().stream()
                .map(reader -> mail(reader, event, card, partner, proposed, letter))
                .forEach(outbox::send);
    }

    private Mail mail(
            Person reader,
            EventCard event,
            MeetingCard card,
            String partner,
            List<Slot> proposed,
            String letter) {
        String times =
                proposed.stream()
                        .map(
                                slot ->
                                        Moments.dateTime(
                                                reader.language(), slot.startsAt(), event.zone()))
                        .collect(Collectors.joining("\n"));
        String meeting =
                address.of(
                        "/%s%s/meetings/%s"
                                .formatted(reader.language().code(), event.path(), card.id()));
        return new Mail(
                        reader.email(),
                        reader.language(),
                        words.say(reader.language(), letter + ".subject", partner),
                        words.say(
                                reader.language(),
                                letter,
                                reader.name(),
                                partner,
                                times,
                                event.zone().getId(),
                                meeting),
                        List.of())
                .about(event.id().value());
    }
}
