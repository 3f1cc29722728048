package org.kontor.bench.timetable.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.jspecify.annotations.Nullable;
import org.kontor.bench.timetable.Pairs;

/// Counts rules broken and breaks with every change, which is many times faster than constraint
/// streams.
public class Counting implements IncrementalScoreCalculator<Plan, HardSoftScore> {

    private @Nullable Pairs pairs;
    private int tables;
    private int[] slotOf = {};
    private int[][] later = {};
    private int[] inSlot = {};
    private int[] meetings = {};
    private long[] mask = {};
    private int[] breaks = {};
    private int hard;
    private int soft;

    private Pairs pairs() {
        return java.util.Objects.requireNonNull(pairs);
    }

    @Override
    public void resetWorkingSolution(Plan plan) {
        Pairs given = plan.pairs();
        pairs = given;
        tables = given.tables();
        later = given.later();
        slotOf = new int[given.meetings];
        java.util.Arrays.fill(slotOf, -1);
        inSlot = new int[given.slots];
        meetings = new int[given.people * given.slots];
        mask = new long[given.people];
        breaks = new int[given.people];
        hard = 0;
        soft = 0;
        plan.visits().forEach(this::insert);
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {
        insert((Visit) entity);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        retract((Visit) entity);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        insert((Visit) entity);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        retract((Visit) entity);
    }

    @Override
    public void afterEntityRemoved(Object entity) {}

    @Override
    public HardSoftScore calculateScore() {
        return HardSoftScore.of(-hard, -soft);
    }

    private void insert(Visit visit) {
        Integer slot = visit.getSlot();
        if (slot != null) {
            int m = visit.getNumber();
            hard += order(m, slot);
            slotOf[m] = slot;
            hard += inSlot[slot]++ >= tables ? 1 : 0;
            attend(pairs().one[m], slot, 1);
            attend(pairs().other[m], slot, 1);
        }
    }

    private void retract(Visit visit) {
        Integer slot = visit.getSlot();
        if (slot != null) {
            int m = visit.getNumber();
            slotOf[m] = -1;
            hard -= order(m, slot);
            hard -= --inSlot[slot] >= tables ? 1 : 0;
            attend(pairs().one[m], slot, -1);
            attend(pairs().other[m], slot, -1);
        }
    }

    /// Precedences that the meeting breaks in the slot.
    private int order(int m, int slot) {
        int wrong = 0;
        for (int before : pairs().earlier[m]) {
            wrong += slotOf[before] >= slot ? 1 : 0;
        }
        for (int after : later[m]) {
            wrong += slotOf[after] >= 0 && slotOf[after] <= slot ? 1 : 0;
        }
        return wrong;
    }

    private void attend(int p, int slot, int step) {
        int at = p * pairs().slots + slot;
        int before = meetings[at];
        meetings[at] += step;
        hard += Math.max(0, meetings[at] - 1) - Math.max(0, before - 1);
        if (Math.min(before, meetings[at]) == 0) {
            mask[p] ^= 1L << slot;
            int now = mask[p] == 0 ? 0 : Long.bitCount(mask[p] & ~(mask[p] << 1)) - 1;
            int most = pairs().fairness;
            hard += Math.max(0, now - most) - Math.max(0, breaks[p] - most);
            soft += now - breaks[p];
            breaks[p] = now;
        }
    }
}
