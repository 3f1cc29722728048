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
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.MeetingMail;
import org.kontor.shared.PersonId;
import org.kontor.web.Moments;
import org.springframework.stereotype.Component;

/// Writes to one side of a meeting what the other wants of its time.
@Component
class ProposalLetters {
    private final Events events;
    private final Representatives representatives;
    private final People people;
    private final MeetingMail mail;

    ProposalLetters(
            Events events, Representatives representatives, People people, MeetingMail mail) {
        this.events = events;
        this.representatives = representatives;
        this.people = people;
        this.mail = mail;
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
        people.find(readers)
                .values()
                .forEach(
                        reader ->
                                mail.send(
                                        reader,
                                        event,
                                        card.id(),
                                        letter,
                                        partner,
                                        times(proposed, reader, event)));
    }

    private static String times(List<Slot> slots, Person reader, EventCard event) {
        return slots.stream()
                .map(
                        slot ->
                                Moments.dateTime(
                                        reader.language(),
                                        slot.startsAt(),
                                        event.zone(),
                                        reader.zone()))
                .collect(Collectors.joining("\n"));
    }
}
