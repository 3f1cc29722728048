package org.kontor.bench.timetable;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;

/// CP-SAT of Google's OR-Tools on a plain model, as somebody writes it who knows the solver but has
/// not studied the problem: which meeting is in which slot, who is busy when, where runs begin.
final class CpSat implements Contender {

    /// As many as its own portfolio wants at least; they share the cores.
    private static final int WORKERS = 8;

    CpSat() {
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return "CP-SAT";
    }

    @Override
    public Answer solve(Instance instance, Duration limit, long seed) {
        Pairs pairs = new Pairs(instance);
        CpModel model = new CpModel();
        List<Map<Integer, BoolVar>> held = held(pairs, model);
        breaks(pairs, model, held);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumSearchWorkers(WORKERS)
                .setRandomSeed((int) seed)
                .setMaxTimeInSeconds(limit.toMillis() / 1000.0);
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case INFEASIBLE -> pairs.none(Status.INFEASIBLE);
            case OPTIMAL, FEASIBLE -> {
                int[] slot = new int[pairs.meetings];
                for (int m = 0; m < pairs.meetings; m++) {
                    for (var choice : held.get(m).entrySet()) {
                        if (solver.booleanValue(choice.getValue())) {
                            slot[m] = choice.getKey();
                        }
                    }
                }
                yield pairs.found(
                        status == CpSolverStatus.OPTIMAL ? Status.OPTIMAL : Status.FEASIBLE, slot);
            }
            default -> pairs.none(Status.UNKNOWN);
        };
    }

    /// Of each meeting, a variable for each slot that it may take; tables and precedence.
    private static List<Map<Integer, BoolVar>> held(Pairs pairs, CpModel model) {
        List<Map<Integer, BoolVar>> held = new ArrayList<>();
        List<List<Literal>> inSlot = lists(pairs.slots);
        List<LinearExpr> times = new ArrayList<>();
        for (int m = 0; m < pairs.meetings; m++) {
            Map<Integer, BoolVar> choices = new TreeMap<>();
            LinearExprBuilder time = LinearExpr.newBuilder();
            for (int s : pairs.allowed(m)) {
                BoolVar here = model.newBoolVar("");
                choices.put(s, here);
                inSlot.get(s).add(here);
                time.addTerm(here, s);
            }
            model.addExactlyOne(choices.values().toArray(Literal[]::new));
            held.add(choices);
            times.add(time.build());
        }
        for (List<Literal> meetings : inSlot) {
            model.addLessOrEqual(LinearExpr.sum(meetings.toArray(Literal[]::new)), pairs.tables());
        }
        for (int m = 0; m < pairs.meetings; m++) {
            for (int before : pairs.earlier[m]) {
                model.addLessThan(times.get(before), times.get(m));
            }
        }
        return held;
    }

    private static void breaks(Pairs pairs, CpModel model, List<Map<Integer, BoolVar>> held) {
        IntVar fewest = model.newIntVar(0, pairs.slots, "");
        IntVar most = model.newIntVar(0, pairs.slots, "");
        LinearExprBuilder total = LinearExpr.newBuilder();
        List<List<Integer>> agendas = pairs.agendas();
        for (List<Integer> agenda : agendas) {
            BoolVar[] busy = busy(pairs.slots, model, held, agenda);
            LinearExprBuilder runs = LinearExpr.newBuilder();
            for (int s = 0; s < busy.length; s++) {
                BoolVar start = model.newBoolVar("");
                model.addImplication(start, busy[s]);
                if (s == 0) {
                    model.addImplication(busy[s], start);
                } else {
                    model.addImplication(start, busy[s - 1].not());
                    model.addBoolOr(new Literal[] {busy[s].not(), busy[s - 1], start});
                }
                runs.add(start);
            }
            IntVar breaks = model.newIntVar(0, pairs.slots, "");
            int first = agenda.isEmpty() ? 0 : 1;
            model.addEquality(runs.build(), LinearExpr.affine(breaks, 1, first));
            model.addLessOrEqual(fewest, breaks);
            model.addLessOrEqual(breaks, most);
            total.add(breaks);
        }
        model.addLessOrEqual(most, LinearExpr.affine(fewest, 1, pairs.fairness));
        model.minimize(total.build());
    }

    /// Of each slot, whether the person has a meeting then, of which there may be only one.
    private static BoolVar[] busy(
            int slots, CpModel model, List<Map<Integer, BoolVar>> held, List<Integer> agenda) {
        BoolVar[] busy = new BoolVar[slots];
        for (int s = 0; s < slots; s++) {
            busy[s] = model.newBoolVar("");
            LinearExprBuilder here = LinearExpr.newBuilder();
            for (int m : agenda) {
                BoolVar choice = held.get(m).get(s);
                if (choice != null) {
                    here.add(choice);
                }
            }
            model.addEquality(here.build(), busy[s]);
        }
        return busy;
    }

    private static List<List<Literal>> lists(int count) {
        List<List<Literal>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
