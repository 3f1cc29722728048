package org.kontor.timetable.repair;

import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.Objective;
import org.kontor.timetable.bounds.Domains;
import org.kontor.timetable.bounds.MissBound;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Mends the timetable that a problem is to stay close to.
///
/// Whatever cannot stand as published is loose. First it is tried without moving anything else,
/// then with one more meeting moved, with two, and so on: what is found first moves fewest. Once
/// more can do no good, or what is lost is lost in any case, nothing better can exist.
///
/// @param assignment the mended timetable
/// @param proven the objectives in which none is better
public record Mending(Assignment assignment, List<Objective> proven) {

    /// Mends what is broken, moving as little else as can be found in time.
    ///
    /// @param ended asked often; once true, the best found is the answer
    public static Mending of(Model model, BooleanSupplier ended) {
        Board board = new Board(model);
        BitSet loose = stand(board);
        Descent descent = new Descent(board, loose, ended);
        long least = least(model);
        boolean proven = true;
        int further = 0;
        do {
            descent.search(further++);
            proven &= descent.finished();
        } while (descent.lost() > least && descent.wantsMore() && !ended.getAsBoolean());
        return new Mending(
                Polish.fewerBreaks(model, descent.best()), proven(descent, least, proven));
    }

    private static List<Objective> proven(Descent descent, long least, boolean allSearched) {
        List<Objective> proven = new ArrayList<>();
        boolean exhausted = allSearched && !descent.wantsMore();
        if (exhausted || Lost.sameMandatory(descent.lost(), least)) {
            proven.add(Objective.MANDATORY_MISSED);
            if (exhausted || descent.lost() == least) {
                proven.add(Objective.WEIGHT_MISSED);
                if (allSearched) {
                    proven.add(Objective.MOVED);
                }
            }
        }
        return proven;
    }

    /// What is lost in any case.
    private static long least(Model model) {
        MissBound bound = new MissBound(model, new Domains(model));
        return Lost.of(bound.mandatory(), bound.weight());
    }

    /// Lets every meeting stand that can, and says which cannot.
    private static BitSet stand(Board board) {
        Model model = board.model;
        BitSet loose = new BitSet();
        for (int m = 0; m < model.meetings; m++) {
            if (model.excluded[m]) {
                continue;
            }
            if (standsAlone(model, m) && isVacant(board, m)) {
                board.restore(m);
                if (board.tooMuch(m).isPresent()) {
                    board.take(m);
                }
            }
            loose.set(m, !board.stands[m]);
        }
        return loose;
    }

    /// Whether the appointment is possible as far as it alone is concerned.
    private static boolean standsAlone(Model model, int m) {
        int s = model.oldSlot[m];
        if (s == NONE || !model.isAllowed(m, s)) {
            return false;
        }
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int p = model.oldPerson[seat];
            if (p == NONE || !model.isFree(p, s)) {
                return false;
            }
        }
        int t = model.oldTable[m];
        return model.tables.of(m).length == 0
                ? t == NONE
                : t != NONE && model.tables.eligible(m).get(t) && model.tables.open(s).get(t);
    }

    /// Whether nothing that stands already is in its way.
    private static boolean isVacant(Board board, int m) {
        Model model = board.model;
        int s = model.oldSlot[m];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            if (board.occupant(model.oldPerson[seat], s) != NONE) {
                return false;
            }
        }
        return board.isTableFree(m, s) && board.outOfOrder(m, s).isEmpty();
    }
}
