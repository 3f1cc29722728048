package org.kontor.timetable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// Everything a timetable depends on. All references are by id; what does not fit together is
/// refused with an [IllegalArgumentException] that names it.
///
/// @param slots in order of time
/// @param tables may be empty when every meeting is online
/// @param organisations those with a daily limit
/// @param delegates everybody who can attend
/// @param meetings what is to be scheduled
/// @param goals what is wanted, in which order
public record Problem(
        List<Slot> slots,
        List<Table> tables,
        List<Organisation> organisations,
        List<Delegate> delegates,
        List<Meeting> meetings,
        Goals goals) {

    public Problem {
        slots = List.copyOf(slots);
        tables = List.copyOf(tables);
        organisations = List.copyOf(organisations);
        delegates = List.copyOf(delegates);
        meetings = List.copyOf(meetings);
        Objects.requireNonNull(goals, "goals");
        References references =
                new References(
                        ids("slot", slots, Slot::id),
                        ids("table", tables, Table::id),
                        ids("delegate", delegates, Delegate::id),
                        ids("meeting", meetings, Meeting::id));
        ids("organisation", organisations, Organisation::id);
        references.checkOrder(slots);
        tables.forEach(references::check);
        delegates.forEach(references::check);
        meetings.forEach(references::check);
        if (meetings.stream().mapToLong(Meeting::weight).sum() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The weights of all meetings together must not exceed " + Integer.MAX_VALUE);
        }
    }

    /// A problem without daily limits of organisations, with the goals of an event.
    public Problem(
            List<Slot> slots,
            List<Table> tables,
            List<Delegate> delegates,
            List<Meeting> meetings) {
        this(slots, tables, List.of(), delegates, meetings, Goals.EVENT);
    }

    public Problem withMeetings(List<Meeting> changed) {
        return new Problem(slots, tables, organisations, delegates, changed, goals);
    }

    public Problem withGoals(Goals changed) {
        return new Problem(slots, tables, organisations, delegates, meetings, changed);
    }

    private static <T> Set<String> ids(String kind, List<T> things, Function<T, String> id) {
        Set<String> seen = HashSet.newHashSet(things.size());
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                throw new IllegalArgumentException(
                        "Two things of the kind " + kind + " have the id " + id.apply(thing));
            }
        }
        return seen;
    }

    /// The ids that may be referred to.
    private record References(
            Set<String> slots, Set<String> tables, Set<String> delegates, Set<String> meetings) {

        void checkOrder(List<Slot> grid) {
            Set<List<Integer>> finished = new HashSet<>();
            for (int i = 1; i < grid.size(); i++) {
                Slot before = grid.get(i - 1);
                Slot slot = grid.get(i);
                if (!slot.sameStretch(before)) {
                    finished.add(List.of(before.day(), before.part()));
                }
                if (slot.day() < before.day()
                        || finished.contains(List.of(slot.day(), slot.part()))) {
                    throw new IllegalArgumentException(
                            "Slot " + slot.id() + ": days and their parts must follow in order");
                }
            }
        }

        void check(Table table) {
            known("Table " + table.id(), "slot", slots, table.closed());
        }

        void check(Delegate delegate) {
            known("Delegate " + delegate.id(), "slot", slots, delegate.unavailable());
        }

        void check(Meeting meeting) {
            String who = "Meeting " + meeting.id();
            for (Side side : meeting.sides()) {
                known(who, "delegate", delegates, side.delegates());
            }
            meeting.place().pinned().ifPresent(t -> known(who, "table", tables, List.of(t)));
            meeting.times().pinned().ifPresent(s -> known(who, "slot", slots, List.of(s)));
            meeting.times().allowed().ifPresent(s -> known(who, "slot", slots, s));
            known(who, "meeting", meetings, meeting.times().after());
        }

        private static void known(
                String who, String kind, Set<String> ids, Iterable<String> asked) {
            for (String id : asked) {
                if (!ids.contains(id)) {
                    throw new IllegalArgumentException(who + ": no " + kind + " has the id " + id);
                }
            }
        }
    }
}
