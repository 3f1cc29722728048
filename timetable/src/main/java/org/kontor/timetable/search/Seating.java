package org.kontor.timetable.search;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Objective;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Gives each meeting of a timetable its table: first by the matching of a [TablePlan], then by
/// exchanges within a slot that save table changes.
public final class Seating {

    private static final int STRIDE = 512;

    private final Model model;
    private final TablePlan plan;
    private final int[] person;
    private final int[] table;

    /// Of each seat, the meeting at a table that the person has before and after on the same day.
    private final int[] before;

    private final int[] after;
    private final double oldWeight;
    private final Random random;

    private Seating(Model model, Assignment assignment, long seed) {
        this.model = model;
        plan = new TablePlan(model, assignment);
        person = assignment.person();
        table = plan.table;
        before = new int[person.length];
        after = new int[person.length];
        List<Objective> order = model.problem.goals().order();
        int moved = order.indexOf(Objective.MOVED);
        oldWeight = moved < 0 ? 0 : moved < order.indexOf(Objective.TABLE_CHANGES) ? 10 : 0.01;
        random = new Random(seed);
    }

    /// A copy of the assignment with tables. A meeting for which there is none is left out.
    ///
    /// @param moves changes to try
    /// @param ended asked often; once true, the best so far is the answer
    public static Assignment seat(
            Model model, Assignment assignment, long seed, long moves, BooleanSupplier ended) {
        Seating seating = new Seating(model, assignment, seed);
        seating.plan.match();
        seating.link();
        Goals goals = model.problem.goals();
        if (Search.seatingMatters(goals)) {
            seating.improve(moves, ended);
        }
        return new Assignment(seating.plan.slotOf, seating.person, seating.table);
    }

    /// Finds the neighbours in each person's agenda.
    private void link() {
        Arrays.fill(before, NONE);
        Arrays.fill(after, NONE);
        int[] lastSeat = new int[model.people];
        int[] lastMeeting = new int[model.people];
        Arrays.fill(lastSeat, NONE);
        int[][] bySlot = plan.bySlot();
        for (int s = 0; s < model.grid.slots; s++) {
            if (s > 0 && model.grid.day[s] != model.grid.day[s - 1]) {
                Arrays.fill(lastSeat, NONE);
            }
            for (int m : bySlot[s]) {
                for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                    int p = person[seat];
                    if (!model.counted[p]) {
                        continue;
                    }
                    if (lastSeat[p] != NONE) {
                        before[seat] = lastMeeting[p];
                        after[lastSeat[p]] = m;
                    }
                    lastSeat[p] = seat;
                    lastMeeting[p] = m;
                }
            }
        }
    }

    private double cost(int m, int t) {
        double cost = 0;
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            if (before[seat] != NONE && table[before[seat]] != t) {
                cost++;
            }
            if (after[seat] != NONE && table[after[seat]] != t) {
                cost++;
            }
        }
        if (model.oldTable[m] != NONE && model.oldTable[m] != t) {
            cost += oldWeight;
        }
        return cost;
    }

    private void improve(long moves, BooleanSupplier ended) {
        int[] seated = IntStream.range(0, model.meetings).filter(m -> table[m] != NONE).toArray();
        if (seated.length == 0) {
            return;
        }
        double hot = 0.8;
        double cold = 0.08;
        double current = 0;
        double best = 0;
        int[] bestTable = table.clone();
        double cooling = Math.pow(cold / hot, (double) STRIDE / moves);
        double temperature = hot;
        for (long done = 0; done < moves && !ended.getAsBoolean(); done += STRIDE) {
            for (int i = 0; i < STRIDE; i++) {
                current += attempt(seated[random.below(seated.length)], temperature);
            }
            if (current < best - 1e-6) {
                best = current;
                System.arraycopy(table, 0, bestTable, 0, table.length);
            }
            temperature *= cooling;
        }
        System.arraycopy(bestTable, 0, table, 0, table.length);
    }

    /// Tries one change and says what it cost.
    private double attempt(int m, double temperature) {
        int s = plan.slotOf[m];
        int from = table[m];
        int to = target(m);
        if (to == from || to == NONE || !plan.usable(m, s, to)) {
            return 0;
        }
        int other = plan.occupant[s * model.tables.tables + to];
        if (other != NONE && !plan.usable(other, s, from)) {
            return 0;
        }
        double price = cost(m, to) - cost(m, from);
        if (other != NONE) {
            price += cost(other, from) - cost(other, to);
        }
        if (price > 0 && random.fraction() >= Math.exp(-price / temperature)) {
            return 0;
        }
        plan.put(m, s, to);
        plan.occupant[s * model.tables.tables + from] = NONE;
        if (other != NONE) {
            plan.put(other, s, from);
        }
        return price;
    }

    private int target(int m) {
        int seats = model.seatStart[m + 1] - model.seatStart[m];
        int seat = model.seatStart[m] + random.below(seats);
        int dice = random.below(10);
        if (dice == 0) {
            return random.below(model.tables.tables);
        }
        if (dice == 1 && model.oldTable[m] != NONE) {
            return model.oldTable[m];
        }
        int neighbour = dice % 2 == 0 ? before[seat] : after[seat];
        return neighbour == NONE ? NONE : table[neighbour];
    }
}
