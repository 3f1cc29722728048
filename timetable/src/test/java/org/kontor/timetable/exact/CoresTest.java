package org.kontor.timetable.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Exhaustive;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Problem;
import org.kontor.timetable.RandomProblems;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.bounds.Domains;
import org.kontor.timetable.model.Model;

class CoresTest {

    /// Trying everything finds no timetable in which nobody of a core has a break.
    @Test
    void somebodyOfEachCoreHasABreak() {
        int cores = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Problem problem = new RandomProblems(seed).crowded(6);
            Model model = new Model(problem);
            Question question =
                    Question.VALID
                            .with(Objective.MANDATORY_MISSED, 0)
                            .with(Objective.WEIGHT_MISSED, 0)
                            .within(0, 1);
            Cores search =
                    new Cores(new Encoding(model, new Domains(model), Optional.empty(), question));
            search.run(() -> false);
            BitSet seen = new BitSet();
            for (BitSet core : search.found()) {
                assertThat(core.intersects(seen)).as("seed %d", seed).isFalse();
                seen.or(core);
                assertThat(Exhaustive.any(problem, t -> !broken(model, t, core)))
                        .as("seed %d, %s", seed, core)
                        .isEmpty();
                cores++;
            }
        }
        assertThat(cores).isGreaterThan(20);
    }

    private static boolean broken(Model model, Timetable timetable, BitSet people) {
        int[] slots = model.read(timetable).slot();
        return people.stream()
                .anyMatch(
                        p -> {
                            BitSet busy = new BitSet();
                            for (int m = 0; m < model.meetings; m++) {
                                int first = model.seatStart[m];
                                if (model.options[first] == p || model.options[first + 1] == p) {
                                    busy.set(slots[m]);
                                }
                            }
                            return !busy.isEmpty()
                                    && busy.length() - busy.nextSetBit(0) > busy.cardinality();
                        });
    }
}
