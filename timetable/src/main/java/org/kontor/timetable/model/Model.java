package org.kontor.timetable.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Organisation;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Timetable;

/// A [Problem] as numbers: slots, people, meetings and tables are counted from 0 in its order.
///
/// A meeting has seats, and a seat has options: the people of whom one sits there. A delegate who
/// must attend has a seat with one option. Everything is flat, so that a hundred thousand meetings
/// fit into the caches as far as they can.
public final class Model {

    /// No slot, no table, no meeting.
    public static final int NONE = -1;

    public final Problem problem;
    public final Grid grid;
    public final TableGroups tables;
    public final int people;
    public final int meetings;

    /// Of each person: whether breaks count, the daily limit, and the bits of the free slots.
    public final boolean[] counted;

    public final int[] personLimit;
    public final long[] free;

    /// The seats of meeting m are seatStart[m] to seatStart[m + 1] − 1; in the same way their
    /// options.
    public final int[] seatStart;

    public final int[] optionStart;
    public final int[] options;

    /// Of each meeting: whether a seat has more than one option, what it costs to leave it out, and
    /// the bits of the slots where it can be as far as it alone is concerned.
    public final boolean[] choice;

    public final boolean[] mandatory;
    public final boolean[] excluded;
    public final int[] weight;
    public final long[] domain;

    /// Of each meeting: the organisations with a daily limit that it counts for.
    public final int[][] limited;

    public final int[] organisationLimit;

    /// Of each meeting: those that must be earlier and those that must be later.
    public final int[][] earlier;

    public final int[][] later;

    /// Where the timetable to stay close to has each meeting, or NONE.
    public final int[] oldSlot;

    public final int[] oldTable;

    /// Of each seat, who sits there in the timetable to stay close to, or NONE.
    public final int[] oldPerson;

    private final Names names;

    public Model(Problem problem) {
        this.problem = problem;
        grid = new Grid(problem.slots());
        names = new Names(problem);
        tables = new TableGroups(problem);
        people = problem.delegates().size();
        meetings = problem.meetings().size();

        counted = new boolean[people];
        personLimit = new int[people];
        free = new long[people * grid.words];
        for (int p = 0; p < people; p++) {
            Delegate delegate = problem.delegates().get(p);
            counted[p] = !delegate.resource();
            personLimit[p] = delegate.dailyLimit();
            for (int s = 0; s < grid.slots; s++) {
                if (!delegate.unavailable().contains(problem.slots().get(s).id())) {
                    set(free, p, s);
                }
            }
        }

        Seats seats = new Seats(problem.meetings(), names.people);
        seatStart = seats.seatStart;
        optionStart = seats.optionStart;
        options = seats.options;
        choice = new boolean[meetings];
        mandatory = new boolean[meetings];
        excluded = new boolean[meetings];
        weight = new int[meetings];
        domain = new long[meetings * grid.words];
        limited = new int[meetings][];
        earlier = new int[meetings][];
        later = new int[meetings][0];
        organisationLimit =
                problem.organisations().stream().mapToInt(Organisation::dailyLimit).toArray();
        Map<String, Integer> organisations = new HashMap<>();
        problem.organisations().forEach(o -> organisations.put(o.id(), organisations.size()));
        for (int m = 0; m < meetings; m++) {
            Meeting meeting = problem.meetings().get(m);
            limited[m] =
                    meeting.sides().stream()
                            .map(Side::organisation)
                            .distinct()
                            .filter(organisations::containsKey)
                            .mapToInt(id -> index(organisations, id))
                            .toArray();
            describe(m, meeting);
        }

        oldSlot = filled(meetings);
        oldTable = filled(meetings);
        oldPerson = filled(optionStart.length - 1);
        problem.goals().closeTo().ifPresent(this::remember);
    }

    private void describe(int m, Meeting meeting) {
        for (int seat = seatStart[m]; seat < seatStart[m + 1]; seat++) {
            choice[m] |= optionStart[seat + 1] - optionStart[seat] > 1;
        }
        weight[m] = meeting.weight();
        switch (meeting.priority()) {
            case MANDATORY -> mandatory[m] = true;
            case EXCLUDED -> excluded[m] = true;
            case WISHED -> {}
        }
        earlier[m] =
                meeting.times().after().stream()
                        .mapToInt(id -> index(names.meetings, id))
                        .sorted()
                        .toArray();
        for (int before : earlier[m]) {
            later[before] = Arrays.copyOf(later[before], later[before].length + 1);
            later[before][later[before].length - 1] = m;
        }
        for (int s = 0; s < grid.slots; s++) {
            if (!excluded[m] && possible(m, meeting, s)) {
                set(domain, m, s);
            }
        }
    }

    private boolean possible(int m, Meeting meeting, int s) {
        Slot slot = problem.slots().get(s);
        if (meeting.times().pinned().map(pin -> !pin.equals(slot.id())).orElse(false)
                || meeting.times().allowed().map(a -> !a.contains(slot.id())).orElse(false)) {
            return false;
        }
        for (int group : tables.of(m)) {
            if (tables.capacity[group * grid.slots + s] == 0) {
                return false;
            }
        }
        for (int organisation : limited[m]) {
            if (organisationLimit[organisation] == 0) {
                return false;
            }
        }
        for (int seat = seatStart[m]; seat < seatStart[m + 1]; seat++) {
            boolean someone = false;
            for (int o = optionStart[seat]; o < optionStart[seat + 1] && !someone; o++) {
                someone = isFree(options[o], s) && personLimit[options[o]] > 0;
            }
            if (!someone) {
                return false;
            }
        }
        return true;
    }

    private void remember(Timetable timetable) {
        Assignment old = read(timetable);
        System.arraycopy(old.slot(), 0, oldSlot, 0, meetings);
        System.arraycopy(old.table(), 0, oldTable, 0, meetings);
        System.arraycopy(old.person(), 0, oldPerson, 0, oldPerson.length);
    }

    /// A timetable as numbers; what the problem does not know is left out.
    public Assignment read(Timetable timetable) {
        return names.read(this, timetable);
    }

    /// Numbers as a timetable.
    public Timetable write(Assignment assignment) {
        return Names.write(this, assignment);
    }

    /// The number of the meeting with this id, or NONE.
    public int meeting(String id) {
        return index(names.meetings, id);
    }

    /// The number of the delegate with this id, or NONE.
    public int person(String id) {
        return index(names.people, id);
    }

    public boolean isFree(int person, int s) {
        return get(free, person, s);
    }

    public boolean isAllowed(int meeting, int s) {
        return get(domain, meeting, s);
    }

    /// The bits of a person's free slots, or a meeting's possible slots, within one part.
    public long within(long[] bits, int row, int part) {
        int from = grid.partStart[part];
        int at = row * grid.words + (from >> 6);
        int shift = from & 63;
        long low = bits[at] >>> shift;
        if (shift > 0 && shift + grid.partLength[part] > 64) {
            low |= bits[at + 1] << (64 - shift);
        }
        return low & grid.full(part);
    }

    private boolean get(long[] bits, int row, int s) {
        return (bits[row * grid.words + (s >> 6)] >>> s & 1) != 0;
    }

    private void set(long[] bits, int row, int s) {
        bits[row * grid.words + (s >> 6)] |= 1L << s;
    }

    static int index(Map<String, Integer> indices, String id) {
        return indices.getOrDefault(id, NONE);
    }

    static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }
}
