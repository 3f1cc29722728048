package org.kontor.scheduling.placing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.OnlineRoomId;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.problem.Resources;
import org.kontor.scheduling.problem.Sides;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Reasons;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Side;

/// Looks for a place for one meeting beside everything that is published.
///
/// @param diaries of everybody who could attend
record Search(Terrain terrain, MeetingCard card, Sides.Found sides, Map<PersonId, Diary> diaries) {
    /// A slot that begins later is not now.
    private static final Duration SOON = Duration.ofMinutes(60);

    /// Where the meeting can be held, the best first: with the fewest breaks for those who attend,
    /// then the earliest.
    List<Opening> openings() {
        if (!sides.complete() || card.hand().excluded()) {
            return List.of();
        }
        return terrain.slots().stream()
                .filter(slot -> hindrances(slot).isEmpty())
                .map(this::opening)
                .sorted(comparingInt(Opening::breaks).thenComparingInt(o -> o.slot().number()))
                .toList();
    }

    /// Where the meeting can be held in the slot that is on, if half of it is left, or in the next.
    List<Opening> soonest(Instant now) {
        return terrain.slots().stream()
                .filter(slot -> half(slot).isAfter(now))
                .limit(1)
                .flatMap(first -> Stream.of(first.number(), first.number() + 1))
                .flatMap(
                        number ->
                                openings().stream()
                                        .filter(one -> one.slot().number() == number)
                                        .filter(one -> isSoon(one.slot(), now)))
                .toList();
    }

    private boolean isSoon(Slot slot, Instant now) {
        return slot.startsAt().isBefore(now.plus(SOON));
    }

    private static Instant half(Slot slot) {
        return slot.startsAt().plus(slot.period().length().dividedBy(2));
    }

    /// What stands against each slot that is still open; against every one where none is.
    SequencedMap<Slot, List<Hindrance>> hindrances() {
        boolean anyOpen = terrain.slots().stream().anyMatch(terrain::isOpen);
        SequencedMap<Slot, List<Hindrance>> all = new LinkedHashMap<>();
        terrain.slots().stream()
                .filter(slot -> !anyOpen || terrain.isOpen(slot))
                .forEach(slot -> all.put(slot, hindrances(slot)));
        return all;
    }

    /// The same as a version keeps it.
    Reasons reasons() {
        if (!sides.complete()) {
            return sides.reasons();
        }
        var obstacles = new LinkedHashMap<Integer, List<Obstacle>>();
        hindrances()
                .forEach(
                        (slot, found) ->
                                obstacles.put(
                                        slot.number(),
                                        found.stream().map(Hindrance::obstacle).toList()));
        return new Reasons(List.of(), List.of(), obstacles, new Curing(this).cure());
    }

    List<Hindrance> hindrances(Slot slot) {
        var found = new ArrayList<Hindrance>();
        if (!terrain.isOpen(slot)) {
            found.add(new Hindrance.Closed());
        }
        card.hand()
                .slot()
                .filter(pinned -> pinned != slot.number())
                .ifPresent(pinned -> found.add(new Hindrance.Pinned(pinned)));
        for (Side side : sides.sides()) {
            found.addAll(missing(side, slot));
        }
        if (!card.online() && terrain.isFull(slot)) {
            found.add(
                    new Hindrance.NoTable(
                            card.features().stream().map(Enum::name).collect(Collectors.toSet())));
        }
        return found;
    }

    /// Why the side cannot come; nothing where it can.
    List<Hindrance> missing(Side side, Slot slot) {
        if (Resources.areRooms(side)) {
            return missingRooms(side, slot);
        }
        List<Hindrance> all =
                people(side).stream()
                        .flatMap(diary -> missing(side, diary, slot).stream())
                        .toList();
        boolean oneIsEnough = side.attendance() == Side.Attendance.ANY_ONE;
        return oneIsEnough && all.size() < side.delegates().size() ? List.of() : all;
    }

    private List<Hindrance> missingRooms(Side side, Slot slot) {
        Map<OnlineRoomId, MeetingId> taken = terrain.takenRooms(slot);
        return taken.size() < side.delegates().size()
                ? List.of()
                : taken.entrySet().stream()
                        .map(
                                one ->
                                        (Hindrance)
                                                new Hindrance.RoomTaken(
                                                        one.getKey(), one.getValue()))
                        .toList();
    }

    private Optional<Hindrance> missing(Side side, Diary diary, Slot slot) {
        if (Resources.areInterpreters(side)) {
            return diary.at(slot)
                    .map(booked -> new Hindrance.InterpreterBusy(diary.person(), booked));
        }
        OrganisationId organisation = OrganisationId.of(side.organisation());
        Optional<Hindrance> busy =
                diary.at(slot)
                        .map(booked -> new Hindrance.Busy(organisation, diary.person(), booked));
        int limit = terrain.event().rules().dailyLimit();
        if (busy.isPresent() || limit == 0 || diary.meetingsOnDayOf(slot, terrain) < limit) {
            return busy;
        }
        return Optional.of(
                new Hindrance.DayFull(organisation, diary.person(), slot.halfDay(), limit));
    }

    private Opening opening(Slot slot) {
        var attending = new ArrayList<Placement.Side>();
        Optional<PersonId> interpreter = Optional.empty();
        int breaks = 0;
        for (Side side : sides.sides()) {
            if (Resources.areInterpreters(side)) {
                interpreter = Optional.of(best(side, slot).person());
            } else if (!Resources.areRooms(side)) {
                List<Diary> chosen = chosen(side, slot);
                attending.add(
                        new Placement.Side(
                                OrganisationId.of(side.organisation()),
                                chosen.stream().map(Diary::person).toList()));
                for (Diary diary : chosen) {
                    breaks += diary.breaksAdded(slot, terrain);
                }
            }
        }
        attending.sort(comparing(side -> side.organisation().toString()));
        return new Opening(slot, attending, interpreter, breaks);
    }

    private List<Diary> chosen(Side side, Slot slot) {
        return side.attendance() == Side.Attendance.ALL ? people(side) : List.of(best(side, slot));
    }

    /// Of those who are free the one who gets the fewest breaks, then has the fewest meetings.
    private Diary best(Side side, Slot slot) {
        return people(side).stream()
                .filter(diary -> missing(side, diary, slot).isEmpty())
                .min(
                        comparingInt((Diary diary) -> diary.breaksAdded(slot, terrain))
                                .thenComparingInt(diary -> diary.meetings().size()))
                .orElseThrow();
    }

    private List<Diary> people(Side side) {
        return side.delegates().stream()
                .flatMap(id -> Optional.ofNullable(diaries.get(PersonId.of(id))).stream())
                .toList();
    }
}
