package org.kontor.timetable.search;

import java.util.function.BooleanSupplier;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Objective;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// One line of search: a first timetable, then slices of annealing, each warm enough to leave the
/// valley of the one before.
public final class Search {

    private static final long SHORTEST_SLICE = 2_000_000;

    private final State state;
    private final Random random;
    private final Annealing annealing;
    private final Incumbent incumbent;
    private int slices;

    public Search(Model model, Incumbent incumbent, long seed) {
        this(State.empty(model), incumbent, seed);
    }

    Search(State state, Incumbent incumbent, long seed) {
        this.state = state;
        random = new Random(seed);
        annealing = new Annealing(state, random, incumbent);
        this.incumbent = incumbent;
    }

    /// Makes the first timetable, around what can be kept of the given one.
    public void start(Assignment given) {
        Snapshot.restore(state, given);
        Construction.run(state, random);
        begin();
    }

    /// Begins with this timetable as it is.
    void resume(Assignment given) {
        Snapshot.restore(state, given);
        begin();
    }

    private void begin() {
        if (state.out.size() > 0 && !state.model.problem.goals().complete()) {
            state.weights.raise();
        }
        incumbent.offer(state);
    }

    /// Goes on for so many moves, cooling from one temperature to the other.
    void slice(long moves, double hot, double cold, BooleanSupplier ended) {
        annealing.run(moves, hot, cold, ended);
    }

    /// Goes on for one slice.
    ///
    /// @param ended asked often; once true, the slice ends
    public void slice(BooleanSupplier ended) {
        int meetings = state.model.meetings;
        if (meetings == 0 || state.grid.slots == 0) {
            return;
        }
        if (slices++ == 0) {
            annealing.run(Math.max(SHORTEST_SLICE, 50L * meetings), 0.6, 0.12, ended);
        } else {
            annealing.run(Math.max(6 * SHORTEST_SLICE, 300L * meetings), 0.45, 0.22, ended);
        }
        if (!annealing.keptRules()) {
            state.weights.raise();
        }
    }

    /// A timetable that keeps every rule, with its score.
    public static Incumbent.Found judge(Model model, Assignment assignment) {
        State state = State.empty(model);
        Snapshot.restore(state, assignment);
        return new Incumbent.Found(Snapshot.of(state), state.score());
    }

    /// Moves tried so far.
    public long moves() {
        return annealing.moves();
    }

    /// Whether tables matter to the goals beyond there being enough.
    static boolean seatingMatters(Goals goals) {
        return goals.order().contains(Objective.TABLE_CHANGES)
                || goals.order().contains(Objective.MOVED);
    }
}
