package org.kontor.scheduling.repair;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.events.BoundTime;
import org.kontor.events.Slot;
import org.kontor.scheduling.problem.AssembledProblem;
import org.kontor.scheduling.version.Placement;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Disruption;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Repair;
import org.kontor.timetable.Repairer;
import org.kontor.timetable.Timetable;

/// The event as it stands while people keep to its timetable.
record Situation(AssembledProblem assembled, Instant now) {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    Ground ground() {
        return new Ground(
                assembled.event(),
                assembled.published().isPresent(),
                slotsToCome(),
                assembled.tables(),
                assembled.losses(),
                assembled.people());
    }

    /// The slots that have not begun.
    private List<Slot> slotsToCome() {
        return assembled.slots().stream().filter(slot -> !slot.startsAt().isBefore(now)).toList();
    }

    /// Where meetings are published.
    List<Placement> placements() {
        return assembled.published().map(AssembledProblem.Published::placements).orElse(List.of());
    }

    /// Those who are wanted elsewhere, as far as they could attend meetings.
    List<Mishap> away(Collection<BoundTime> elsewhere) {
        Set<String> known =
                assembled.problem().delegates().stream().map(Delegate::id).collect(toSet());
        return elsewhere.stream()
                .filter(time -> known.contains(time.person().toString()))
                .<Mishap>map(time -> new Mishap.DelegateAway(time.person(), time.during()))
                .toList();
    }

    /// What would move; nothing where no timetable is published.
    Mended mend(List<Mishap> mishaps) {
        Timetable kept =
                assembled.problem().goals().closeTo().orElseGet(() -> new Timetable(List.of()));
        Repair repair =
                Repairer.repair(
                        assembled.problem(),
                        kept,
                        Stream.concat(mishaps.stream().map(this::disruption), Stream.of(tooNear()))
                                .toList(),
                        LIMIT,
                        () -> false);
        Set<String> concerned =
                repair.moves().stream().map(move -> move.before().meeting()).collect(toSet());
        return new Mended(
                concerned(placements(), concerned),
                concerned(assembled.placements(repair.timetable()), concerned),
                assembled.leftOut(repair.lost()).stream()
                        .filter(left -> concerned.contains(left.meeting().toString()))
                        .toList(),
                repair.proven().contains(Objective.MOVED));
    }

    private static List<Placement> concerned(List<Placement> placements, Set<String> meetings) {
        return placements.stream()
                .filter(at -> meetings.contains(at.meeting().toString()))
                .toList();
    }

    private Disruption disruption(Mishap mishap) {
        Set<String> slots =
                slotsToCome().stream()
                        .filter(slot -> slot.period().overlaps(mishap.during()))
                        .map(Situation::id)
                        .collect(toSet());
        return switch (mishap) {
            case Mishap.TableLost lost -> new Disruption.TableLost(lost.table().toString(), slots);
            case Mishap.DelegateAway away ->
                    new Disruption.DelegateAway(away.person().toString(), slots);
        };
    }

    /// Slots of which people have no notice any more.
    private Disruption tooNear() {
        Instant near = now.plus(Duration.ofMinutes(assembled.event().rules().frozenMinutes()));
        return new Disruption.SlotsFrozen(
                slotsToCome().stream()
                        .filter(slot -> slot.startsAt().isBefore(near))
                        .map(Situation::id)
                        .collect(toSet()));
    }

    private static String id(Slot slot) {
        return String.valueOf(slot.number());
    }
}
