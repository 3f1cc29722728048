package org.kontor.scheduling.problem;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Reasons;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Fairness;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Place;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Times;
import org.kontor.timetable.Timetable;

/// Puts one problem together.
final class Assembly {
    private final Grid grid;
    private final List<MeetingCard> cards;
    private final Optional<AssembledProblem.Published> published;
    private final Map<MeetingId, Frozen> frozen;
    private final Map<String, Delegate> delegates;
    private final Sides sides;
    private final Optional<Set<String>> allowed;

    Assembly(Grid grid, List<MeetingCard> cards, Optional<AssembledProblem.Published> published) {
        this.grid = grid;
        this.cards = cards;
        this.published = published;
        delegates = grid.optimiserDelegates();
        sides = new Sides(grid.people(), grid.resources());
        Set<String> open = grid.openSlots();
        allowed = open.size() == grid.slots().size() ? Optional.empty() : Optional.of(open);
        frozen = freeze();
        frozen.values().forEach(this::keepPeople);
    }

    AssembledProblem problem(boolean leastChange) {
        var meetings = new ArrayList<Meeting>();
        Map<MeetingId, Reasons> impossible = new LinkedHashMap<>();
        for (MeetingCard card : cards) {
            Optional<Frozen> stays = Optional.ofNullable(frozen.get(card.id()));
            if (stays.isPresent()) {
                meetings.add(stays.get().meeting(card));
            } else if (card.state().isOpen()) {
                Sides.Found found = sides.of(card);
                if (found.complete()) {
                    meetings.add(open(card, found.sides()));
                } else {
                    impossible.put(card.id(), found.reasons());
                }
            }
        }
        var problem =
                new Problem(
                        grid.optimiserSlots(),
                        grid.optimiserTables(),
                        List.of(),
                        List.copyOf(delegates.values()),
                        meetings,
                        Goals.EVENT);
        var assembled =
                new AssembledProblem(
                        grid, cards, problem, impossible, Set.copyOf(frozen.keySet()), published);
        return assembled.withGoals(goals(assembled, leastChange));
    }

    private List<Placement> placements() {
        return published.map(AssembledProblem.Published::placements).orElse(List.of());
    }

    private Map<MeetingId, Frozen> freeze() {
        Map<MeetingId, Frozen> all = new HashMap<>();
        Map<Instant, Slot> slots = grid.slotsByStart();
        for (Placement placement : placements()) {
            Optional.ofNullable(slots.get(placement.during().from()))
                    .filter(slot -> !grid.isOpen(slot))
                    .ifPresent(slot -> all.put(placement.meeting(), new Frozen(placement, slot)));
        }
        return all;
    }

    /// Who has a frozen meeting keeps it, even where their registration has ended since.
    private void keepPeople(Frozen meeting) {
        meeting.placement.sides().stream()
                .flatMap(side -> side.people().stream())
                .forEach(
                        person ->
                                delegates.computeIfAbsent(
                                        person.toString(),
                                        id -> grid.optimiserDelegate(person, Set.of())));
        meeting.serving()
                .flatMap(side -> side.delegates().stream())
                .forEach(
                        one ->
                                delegates.computeIfAbsent(
                                        one, id -> Resources.serving(id, Set.of())));
    }

    private Meeting open(MeetingCard card, List<Side> attending) {
        return new Meeting(
                card.id().toString(),
                attending,
                priority(card),
                card.weight(),
                new Place(
                        card.online(),
                        card.features().stream().map(Enum::name).collect(toUnmodifiableSet()),
                        card.hand().table().map(Object::toString)),
                new Times(allowed, card.hand().slot().map(String::valueOf), Set.of()));
    }

    private static Priority priority(MeetingCard card) {
        if (card.hand().excluded()) {
            return Priority.EXCLUDED;
        }
        return card.mandatory() ? Priority.MANDATORY : Priority.WISHED;
    }

    private Goals goals(AssembledProblem assembled, boolean leastChange) {
        Goals goals = Goals.EVENT;
        if (!placements().isEmpty()) {
            Timetable kept = assembled.stillWanted(placements());
            goals = leastChange ? Goals.leastChange(kept) : Goals.closeTo(kept);
        }
        return goals.withFairness(Fairness.soft(grid.event().rules().fairness()));
    }

    /// What is frozen stays as it is, whatever was decided since.
    private record Frozen(Placement placement, Slot slot) {

        Meeting meeting(MeetingCard card) {
            return new Meeting(
                    card.id().toString(),
                    Stream.concat(
                                    placement.sides().stream()
                                            .map(
                                                    side ->
                                                            Sides.all(
                                                                    side.organisation(),
                                                                    side.people())),
                                    serving())
                            .toList(),
                    Priority.MANDATORY,
                    card.weight(),
                    placement
                            .seat()
                            .map(seat -> Place.at(seat.table().toString()))
                            .orElse(Place.ONLINE),
                    Times.at(Grid.id(slot)));
        }

        /// The interpreter and the room that it has.
        Stream<Side> serving() {
            return Stream.concat(
                    placement.interpreter().stream()
                            .map(person -> Side.allOf(Resources.INTERPRETERS, person.toString())),
                    placement.room().stream()
                            .map(room -> Side.allOf(Resources.ROOMS, room.id().toString())));
        }
    }
}
