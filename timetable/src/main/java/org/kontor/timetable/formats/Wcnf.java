package org.kontor.timetable.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Times;
import org.kontor.timetable.formats.Cnf.Direction;

/// An instance of the published problem as weighted clauses, in the format of the MaxSAT Evaluation
/// since 2022. The cost of a model is the number of breaks.
///
/// Variable (m − 1) · slots + s says that meeting m is in slot s, both from 1, so that a model can
/// be read without knowing the rest. After section 4 of the paper named at [Dzn]: a participant
/// uses a slot if one of the meetings is there; a hole ends in an idle slot that has a used one
/// somewhere before it and a used one right after it; counts in unary put the holes of each
/// participant in order, so that fairness can say: where somebody has n, everybody has n − d.
/// Implied clauses count the slots that a participant uses, and the participants that use a slot.
public final class Wcnf {

    private final Problem problem;
    private final Cnf cnf;
    private final int slots;

    /// Of each meeting, the slots that it may take as far as it alone is concerned.
    private final List<BitSet> domains = new ArrayList<>();

    private Wcnf(Problem problem, Appendable out) {
        this.problem = problem;
        slots = problem.slots().size();
        cnf = new Cnf(out);
    }

    /// Writes the clauses.
    ///
    /// @param problem as read by [Dzn]
    public static void write(Problem problem, Appendable out) throws IOException {
        new Wcnf(problem, out).write();
    }

    private void write() throws IOException {
        int meetings = problem.meetings().size();
        cnf.comment("variable (m - 1) * %d + s: meeting m is in slot s".formatted(slots));
        for (int variable = 0; variable < meetings * slots; variable++) {
            cnf.variable();
        }
        meetings();
        precedences();
        tables();
        participants();
    }

    private int held(int m, int s) {
        return m * slots + s + 1;
    }

    private void meetings() throws IOException {
        Map<String, Delegate> delegates = new HashMap<>();
        problem.delegates().forEach(delegate -> delegates.put(delegate.id(), delegate));
        for (Meeting meeting : problem.meetings()) {
            int m = domains.size();
            BitSet domain = new BitSet(slots);
            List<Integer> choices = new ArrayList<>();
            for (int s = 0; s < slots; s++) {
                if (allows(meeting, problem.slots().get(s).id(), delegates)) {
                    domain.set(s);
                    choices.add(held(m, s));
                } else {
                    cnf.hard(-held(m, s));
                }
            }
            domains.add(domain);
            if (choices.isEmpty()) {
                cnf.contradict();
            } else {
                cnf.hard(choices);
                cnf.atMostOne(choices);
            }
        }
    }

    private static boolean allows(Meeting meeting, String slot, Map<String, Delegate> delegates) {
        Times times = meeting.times();
        return times.pinned().map(slot::equals).orElse(true)
                && times.allowed().map(allowed -> allowed.contains(slot)).orElse(true)
                && meeting.sides().stream()
                        .map(Side::delegates)
                        .flatMap(List::stream)
                        .map(delegates::get)
                        .noneMatch(delegate -> delegate.unavailable().contains(slot));
    }

    private void precedences() throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        problem.meetings().forEach(meeting -> numbers.put(meeting.id(), numbers.size()));
        for (int m = 0; m < problem.meetings().size(); m++) {
            for (String id : problem.meetings().get(m).times().after()) {
                int before = Optional.ofNullable(numbers.get(id)).orElseThrow();
                for (int s : domains.get(m).stream().toArray()) {
                    for (int t : domains.get(before).stream().filter(t -> t >= s).toArray()) {
                        cnf.hard(-held(m, s), -held(before, t));
                    }
                }
            }
        }
    }

    private void tables() throws IOException {
        for (int s = 0; s < slots; s++) {
            List<Integer> here = new ArrayList<>();
            for (int m = 0; m < domains.size(); m++) {
                if (domains.get(m).get(s)) {
                    here.add(held(m, s));
                }
            }
            cnf.atMost(here, problem.tables().size());
        }
    }

    private void participants() throws IOException {
        Map<String, List<Integer>> agendas = new HashMap<>();
        for (int m = 0; m < problem.meetings().size(); m++) {
            for (Side side : problem.meetings().get(m).sides()) {
                agendas.computeIfAbsent(side.delegates().getFirst(), id -> new ArrayList<>())
                        .add(m);
            }
        }
        List<List<Integer>> present = new ArrayList<>();
        for (int s = 0; s < slots; s++) {
            present.add(new ArrayList<>());
        }
        List<List<Integer>> holes = new ArrayList<>();
        for (Delegate delegate : problem.delegates()) {
            List<Integer> agenda = agendas.getOrDefault(delegate.id(), List.of());
            List<Optional<Integer>> used = used(agenda);
            for (int s = 0; s < slots; s++) {
                used.get(s).ifPresent(present.get(s)::add);
            }
            cnf.exactly(used.stream().flatMap(Optional::stream).toList(), agenda.size());
            holes.add(holes(used));
        }
        for (List<Integer> here : present) {
            cnf.atMost(here, 2 * problem.tables().size());
        }
        fairness(holes);
    }

    /// Of each slot, the variable that one of these meetings is there, if that can be.
    private List<Optional<Integer>> used(List<Integer> agenda) throws IOException {
        List<Optional<Integer>> used = new ArrayList<>();
        for (int s = 0; s < slots; s++) {
            List<Integer> here = new ArrayList<>();
            for (int m : agenda) {
                if (domains.get(m).get(s)) {
                    here.add(held(m, s));
                }
            }
            cnf.atMostOne(here);
            used.add(here.isEmpty() ? Optional.empty() : Optional.of(cnf.anyOf(here)));
        }
        return used;
    }

    /// Variables for the slots where a hole may end, each a break that costs 1.
    private List<Integer> holes(List<Optional<Integer>> used) throws IOException {
        List<Integer> holes = new ArrayList<>();
        Optional<Integer> before = Optional.empty();
        for (int s = 0; s + 1 < slots; s++) {
            Optional<Integer> here = used.get(s);
            Optional<Integer> next = used.get(s + 1);
            if (before.isPresent() && next.isPresent()) {
                int hole =
                        here.isPresent()
                                ? cnf.allOf(
                                        before.orElseThrow(),
                                        -here.orElseThrow(),
                                        next.orElseThrow())
                                : cnf.allOf(before.orElseThrow(), next.orElseThrow());
                holes.add(hole);
                cnf.soft(-hole);
            }
            if (here.isPresent()) {
                before =
                        before.isPresent()
                                ? Optional.of(
                                        cnf.anyOf(
                                                List.of(before.orElseThrow(), here.orElseThrow())))
                                : here;
            }
        }
        return holes;
    }

    private void fairness(List<List<Integer>> holes) throws IOException {
        int difference = problem.goals().fairness().difference();
        List<List<Integer>> counts = new ArrayList<>();
        int most = 0;
        for (List<Integer> own : holes) {
            List<Integer> count = cnf.count(own, own.size(), Direction.BOTH);
            counts.add(count);
            most = Math.max(most, count.size());
        }
        for (int n = difference + 1; n <= most; n++) {
            int somebody = cnf.variable();
            for (List<Integer> count : counts) {
                if (count.size() >= n) {
                    cnf.hard(-count.get(n - 1), somebody);
                }
                int least = n - difference;
                if (count.size() >= least) {
                    cnf.hard(-somebody, count.get(least - 1));
                } else {
                    cnf.hard(-somebody);
                }
            }
        }
    }
}
