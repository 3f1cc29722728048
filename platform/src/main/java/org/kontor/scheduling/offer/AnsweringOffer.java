package org.kontor.scheduling.offer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.placing.PlacingAt;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a side's answer to an offer; once all sides want it the meeting has its place.
@Component
public class AnsweringOffer {
    private final Offers offers;
    private final PlacingAt placing;
    private final Offering offering;
    private final OfferLetters letters;
    private final AuditTrail trail;

    AnsweringOffer(
            Offers offers,
            PlacingAt placing,
            Offering offering,
            OfferLetters letters,
            AuditTrail trail) {
        this.offers = offers;
        this.placing = placing;
        this.offering = offering;
        this.letters = letters;
        this.trail = trail;
    }

    /// What became of an answer.
    public enum Outcome {
        /// The meeting has its place.
        PLACED,
        /// The other side has not answered yet.
        NOTED,
        DECLINED,
        /// Nothing was changed: the offer has ended.
        OVERTAKEN,
        /// Something is not free any more.
        GONE
    }

    /// Offers the waiting meeting the slot because one of its sides wants it there.
    ///
    /// @return whether the other side is asked now; not so where the meeting cannot be held then,
    /// or
    /// is offered something already
    @Transactional
    public boolean propose(
            EventCard event,
            MeetingCard card,
            Slot slot,
            Instant expires,
            Set<OrganisationId> own,
            PersonId by) {
        List<PersonId> people = placing.attending(event, card, slot.number());
        return !people.isEmpty()
                && letters.offer(event, card, slot, expires, people)
                && want(event, card, own, by) == Outcome.NOTED;
    }

    @Transactional
    Outcome want(EventCard event, MeetingCard card, Set<OrganisationId> own, PersonId by) {
        Optional<Offer> open = offers.lock(card.id());
        if (open.isEmpty()) {
            return Outcome.OVERTAKEN;
        }
        Offer offer = open.get();
        var wanted = new HashSet<>(offer.wanted());
        card.organisations().stream()
                .filter(own::contains)
                .filter(wanted::add)
                .forEach(side -> offers.want(offer, side, by));
        record(card, "offer-wanted");
        if (!wanted.containsAll(card.organisations())) {
            return Outcome.NOTED;
        }
        boolean placed = placing.place(event, card.id(), offer.slot());
        offers.end(offer, placed ? OfferState.TAKEN : OfferState.GONE);
        return placed ? Outcome.PLACED : Outcome.GONE;
    }

    /// Leaves the time to the next who wait.
    @Transactional
    Outcome decline(EventCard event, MeetingCard card) {
        Optional<Offer> open = offers.lock(card.id());
        if (open.isEmpty()) {
            return Outcome.OVERTAKEN;
        }
        offers.end(open.get(), OfferState.DECLINED);
        record(card, "offer-declined");
        offering.offer(event.id(), open.get().slot());
        return Outcome.DECLINED;
    }

    private void record(MeetingCard card, String action) {
        trail.record(
                new Subject("meeting", card.id().value()), "scheduling.audit." + action, Map.of());
    }
}
