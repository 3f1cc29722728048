package org.kontor.timetable.bounds;

import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kontor.timetable.Contradiction;
import org.kontor.timetable.model.Model;

/// The slots that each meeting can take in a timetable that leaves none of them out, after taking
/// away what precedence, the agendas of the people and the tables make impossible.
public final class Domains {

    /// Beyond this many meetings only the cheap rules are applied.
    private static final int THOROUGH = 5_000;

    private final Model model;
    private final int slots;

    /// Of each meeting, its slots; empty for an excluded one.
    private final BitSet[] domain;

    /// Of each person, the meetings at which nobody else can take the person's seat.
    private final List<List<Integer>> agenda = new ArrayList<>();

    private Optional<Contradiction> contradiction = Optional.empty();

    public Domains(Model model) {
        this.model = model;
        slots = model.grid.slots;
        domain = new BitSet[model.meetings];
        for (int p = 0; p < model.people; p++) {
            agenda.add(new ArrayList<>());
        }
        for (int m = 0; m < model.meetings; m++) {
            domain[m] = new BitSet(slots);
            for (int s = 0; s < slots; s++) {
                domain[m].set(s, model.isAllowed(m, s));
            }
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                if (!model.excluded[m]
                        && model.optionStart[seat + 1] - model.optionStart[seat] == 1) {
                    agenda.get(model.options[model.optionStart[seat]]).add(m);
                }
            }
        }
        reduce();
    }

    /// Whether the meeting may take the slot.
    public boolean allows(int m, int s) {
        return domain[m].get(s);
    }

    /// The slots of a meeting.
    BitSet of(int m) {
        return domain[m];
    }

    /// The meetings at which the person must be.
    public List<Integer> agenda(int p) {
        return agenda.get(p);
    }

    /// Whether the person's meetings, all of them, can stand in one block that begins here.
    public boolean fitsBlock(int p, int first) {
        List<Integer> meetings = agenda.get(p);
        BitSet[] inside = new BitSet[meetings.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (BitSet) domain[meetings.get(i)].clone();
            inside[i].clear(0, first);
            inside[i].clear(first + inside.length, slots);
        }
        int[] single = new int[slots];
        Arrays.fill(single, 1);
        Places places = new Places(inside, single);
        return IntStream.range(0, inside.length).allMatch(places::admit);
    }

    /// Why no timetable can hold all meetings, if it was seen here.
    public Optional<Contradiction> contradiction() {
        return contradiction;
    }

    private void reduce() {
        boolean changed = true;
        while (changed && contradiction.isEmpty()) {
            changed = false;
            for (int m = 0; m < model.meetings && contradiction.isEmpty(); m++) {
                if (!model.excluded[m]) {
                    changed |= order(m);
                    if (domain[m].isEmpty()) {
                        contradiction = Optional.of(new Contradiction.NoSlot(meetingId(m)));
                    }
                }
            }
            for (int p = 0; p < model.people && contradiction.isEmpty(); p++) {
                changed |= agenda.get(p).size() > 1 && agendaFits(p);
            }
        }
        if (contradiction.isEmpty()) {
            tables();
        }
    }

    private boolean order(int m) {
        int size = domain[m].cardinality();
        for (int before : model.earlier[m]) {
            if (!model.excluded[before] && !domain[before].isEmpty()) {
                domain[m].clear(0, domain[before].nextSetBit(0) + 1);
            }
        }
        for (int after : model.later[m]) {
            if (!model.excluded[after] && !domain[after].isEmpty()) {
                domain[m].clear(domain[after].length() - 1, slots);
            }
        }
        return domain[m].cardinality() < size;
    }

    /// Matches a person's meetings to slots and takes away slots that no matching uses.
    private boolean agendaFits(int p) {
        List<Integer> meetings = agenda.get(p);
        int[] holder = new int[slots];
        Arrays.fill(holder, NONE);
        for (int m : meetings) {
            BitSet visited = new BitSet(slots);
            if (!augment(m, holder, visited)) {
                contradiction = Optional.of(tooFew(p, visited));
                return false;
            }
        }
        if (model.meetings > THOROUGH) {
            return false;
        }
        boolean changed = false;
        for (int m : meetings) {
            for (int s = domain[m].nextSetBit(0); s >= 0; s = domain[m].nextSetBit(s + 1)) {
                if (holder[s] != m && !matches(m, s, holder)) {
                    domain[m].clear(s);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /// Whether a matching gives the slot to the meeting; the one at hand is changed if so.
    private boolean matches(int m, int s, int[] holder) {
        if (holder[s] == NONE) {
            return true;
        }
        int[] trial = holder.clone();
        int turnedOut = trial[s];
        for (int other = 0; other < slots; other++) {
            if (trial[other] == m) {
                trial[other] = NONE;
            }
        }
        trial[s] = m;
        BitSet visited = new BitSet(slots);
        visited.set(s);
        return augment(turnedOut, trial, visited);
    }

    private boolean augment(int m, int[] holder, BitSet visited) {
        for (int s = domain[m].nextSetBit(0); s >= 0; s = domain[m].nextSetBit(s + 1)) {
            if (visited.get(s)) {
                continue;
            }
            visited.set(s);
            if (holder[s] == NONE || augment(holder[s], holder, visited)) {
                holder[s] = m;
                return true;
            }
        }
        return false;
    }

    private Contradiction tooFew(int p, BitSet within) {
        List<String> crowded =
                agenda.get(p).stream()
                        .filter(
                                m -> {
                                    BitSet outside = (BitSet) domain[m].clone();
                                    outside.andNot(within);
                                    return outside.isEmpty();
                                })
                        .map(this::meetingId)
                        .toList();
        return new Contradiction.TooFewSlots(
                model.problem.delegates().get(p).id(),
                crowded,
                within.stream().mapToObj(s -> model.problem.slots().get(s).id()).toList());
    }

    /// Whether there are places at tables for all meetings together, whoever attends.
    private void tables() {
        if (model.meetings > THOROUGH) {
            return;
        }
        Places places = new Places(domain, Arrays.copyOf(model.tables.capacity, slots));
        for (int m = 0; m < model.meetings; m++) {
            if (!model.excluded[m] && model.tables.of(m).length > 0 && !places.admit(m)) {
                int room = places.crowded().stream().map(s -> model.tables.capacity[s]).sum();
                contradiction = Optional.of(new Contradiction.TooFewTables(room + 1, room));
                return;
            }
        }
    }

    private String meetingId(int m) {
        return model.problem.meetings().get(m).id();
    }
}
