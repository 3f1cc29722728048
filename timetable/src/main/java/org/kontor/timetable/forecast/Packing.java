package org.kontor.timetable.forecast;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.kontor.timetable.Draw;
import org.kontor.timetable.Expectation;
import org.kontor.timetable.Score;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Search;

/// As many meetings of an event drawn as a search can place.
final class Packing {

    /// Moves without one more placed, after which the rest is held to have no room.
    private static final long PATIENCE = 600_000;

    private final Model model;
    private final int slots;
    private final Optional<Assignment> best;

    /// @param ended asked often; once true, the best so far is the answer
    Packing(Drawn drawn, Expectation size, long seed, BooleanSupplier ended) {
        model = new Model(drawn.problem(size));
        slots = size.slots();
        int possible = drawn.possible(size);
        best = possible == 0 ? Optional.empty() : search(possible, seed, ended);
    }

    private Optional<Assignment> search(int possible, long seed, BooleanSupplier ended) {
        Incumbent incumbent = new Incumbent(Score.by(Drawn.GOALS.order()));
        Search search = new Search(model, incumbent, seed);
        search.start(model.read(new Timetable(List.of())));
        Patience patience = new Patience(possible);
        BooleanSupplier enough =
                () -> ended.getAsBoolean() || patience.isOver(placed(incumbent), search.moves());
        while (!enough.getAsBoolean()) {
            search.slice(enough);
        }
        return incumbent.best().map(Incumbent.Found::assignment);
    }

    private int placed(Incumbent incumbent) {
        return incumbent
                .best()
                .map(found -> model.meetings - found.score().weightMissed())
                .orElse(0);
    }

    /// Ends the search once all is placed, or once nothing has been gained for long.
    private static final class Patience {

        private final int possible;
        private int most;
        private long gainedAt;

        Patience(int possible) {
            this.possible = possible;
        }

        boolean isOver(int placed, long moves) {
            if (placed > most) {
                most = placed;
                gainedAt = moves;
            }
            return most >= possible || moves - gainedAt >= PATIENCE;
        }
    }

    int placed() {
        return (int) IntStream.range(0, model.meetings).filter(this::isPlaced).count();
    }

    private boolean isPlaced(int meeting) {
        return best.filter(found -> found.slot()[meeting] != Model.NONE).isPresent();
    }

    /// What the others lack.
    Draw.Lacking lacking() {
        BitSet[] free = free();
        int table = 0;
        int slot = 0;
        int together = 0;
        for (int meeting = 0; meeting < model.meetings; meeting++) {
            if (isPlaced(meeting)) {
                continue;
            }
            BitSet one = free(model.seatStart[meeting], free);
            BitSet other = free(model.seatStart[meeting] + 1, free);
            if (one.intersects(other)) {
                table++;
            } else if (one.isEmpty() || other.isEmpty()) {
                slot++;
            } else {
                together++;
            }
        }
        return new Draw.Lacking(table, slot, together);
    }

    /// Of each person, the slots with neither a meeting nor anything else.
    private BitSet[] free() {
        BitSet[] free = new BitSet[model.people];
        for (int person = 0; person < free.length; person++) {
            free[person] = new BitSet();
            free[person].set(0, slots);
            for (String away : model.problem.delegates().get(person).unavailable()) {
                free[person].clear(Integer.parseInt(away));
            }
        }
        best.ifPresent(
                found -> {
                    for (int meeting = 0; meeting < model.meetings; meeting++) {
                        if (isPlaced(meeting)) {
                            int seat = model.seatStart[meeting];
                            free[found.person()[seat]].clear(found.slot()[meeting]);
                            free[found.person()[seat + 1]].clear(found.slot()[meeting]);
                        }
                    }
                });
        return free;
    }

    /// When one of those is free who can sit in the seat.
    private BitSet free(int seat, BitSet[] free) {
        BitSet some = new BitSet();
        for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
            some.or(free[model.options[o]]);
        }
        return some;
    }
}
