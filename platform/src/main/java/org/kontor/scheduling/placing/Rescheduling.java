package org.kontor.scheduling.placing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves a meeting in one step with the consent of both sides: one proposes times that are free for
/// both, the other takes one of them.
@Component
class Rescheduling {
    static final int MOST_SLOTS = 5;

    private final Searches searches;
    private final Seating seating;
    private final PublishedTimetable published;
    private final Proposals proposals;
    private final ProposalLetters letters;
    private final Recording recording;

    Rescheduling(
            Searches searches,
            Seating seating,
            PublishedTimetable published,
            Proposals proposals,
            ProposalLetters letters,
            Recording recording) {
        this.searches = searches;
        this.seating = seating;
        this.published = published;
        this.proposals = proposals;
        this.letters = letters;
        this.recording = recording;
    }

    /// What became of what a side wanted.
    enum Outcome {
        DONE,
        /// Nothing was changed: somebody else was quicker, or the meeting has begun.
        OVERTAKEN,
        /// Nothing was changed: the time is not free any more.
        TAKEN;

        /// The key of the words for what could not be done.
        String key() {
            return "scheduling.meeting.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where the meeting can be moved: everything free for both sides but where it is.
    List<Opening> choices(EventCard event, VersionId version, MeetingCard card) {
        Search search = searches.usual(event, version, card.unpinned());
        Optional<Integer> now = search.terrain().now();
        return search.openings().stream()
                .filter(one -> !now.equals(Optional.of(one.slot().number())))
                .toList();
    }

    @Transactional
    public Outcome propose(
            EventCard event,
            MeetingCard card,
            OrganisationId by,
            PersonId person,
            Collection<Integer> slots) {
        Optional<VersionId> version = published.hold(event.id());
        if (version.isEmpty()
                || recording.hasBegun(version.get(), card)
                || proposals.open(card.id()).isPresent()) {
            return Outcome.OVERTAKEN;
        }
        Set<Integer> free =
                choices(event, version.get(), card).stream()
                        .map(one -> one.slot().number())
                        .collect(Collectors.toSet());
        if (!free.containsAll(slots)) {
            return Outcome.TAKEN;
        }
        proposals.add(card.id(), by, person, slots);
        letters.proposed(event, card, by, person, slots);
        recording.record(card.id(), "proposed", Map.of());
        return Outcome.DONE;
    }

    /// Ends the open proposal: by the side that made it, or by the other.
    @Transactional
    public Outcome end(EventCard event, MeetingCard card, Set<OrganisationId> own, PersonId by) {
        published.hold(event.id());
        Optional<Proposal> open = proposals.open(card.id());
        if (open.isEmpty()) {
            return Outcome.OVERTAKEN;
        }
        boolean isOwn = own.contains(open.get().by());
        proposals.end(open.get(), isOwn ? "WITHDRAWN" : "DECLINED", by);
        if (!isOwn) {
            letters.declined(event, card, open.get(), by);
        }
        recording.record(card.id(), isOwn ? "proposal-withdrawn" : "proposal-declined", Map.of());
        return Outcome.DONE;
    }

    /// Moves the meeting to one of the proposed slots. It stays the same meeting, and is pinned
    /// there, so that no timetable to come moves it.
    @Transactional
    public Outcome accept(
            EventCard event, MeetingCard card, Set<OrganisationId> own, PersonId by, int slot) {
        Optional<VersionId> version = published.hold(event.id());
        Optional<Proposal> open =
                proposals
                        .open(card.id())
                        .filter(one -> one.slots().contains(slot))
                        .filter(one -> isAnswered(card, one, own));
        if (version.isEmpty() || open.isEmpty() || recording.hasBegun(version.get(), card)) {
            return Outcome.OVERTAKEN;
        }
        Optional<Placement> before = recording.placement(version.get(), card.id());
        Optional<Placement> after =
                searches.usual(event, version.get(), card.unpinned()).openings().stream()
                        .filter(one -> one.slot().number() == slot)
                        .findFirst()
                        .flatMap(one -> seating.bind(event, version.get(), card.unpinned(), one));
        if (after.isEmpty()) {
            return Outcome.TAKEN;
        }
        if (before.isPresent()) {
            published.move(event, version.get(), before.get(), after.get());
        } else {
            published.place(event, version.get(), after.get());
        }
        recording.pin(card.id(), slot);
        proposals.end(open.get(), "ACCEPTED", by);
        recording.record(card.id(), "moved", Map.of("slot", String.valueOf(slot)));
        return Outcome.DONE;
    }

    /// Whether the proposal is for these to answer: those of another side than the one that made
    /// it.
    private static boolean isAnswered(
            MeetingCard card, Proposal proposal, Set<OrganisationId> own) {
        return card.organisations().stream()
                .filter(own::contains)
                .anyMatch(side -> !side.equals(proposal.by()));
    }
}
