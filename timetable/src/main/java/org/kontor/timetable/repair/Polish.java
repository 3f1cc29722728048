package org.kontor.timetable.repair;

import static org.kontor.timetable.model.Model.NONE;

import java.util.BitSet;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Gives meetings that are moved in any case the place with the fewest breaks that is free.
final class Polish {

    private static final int ROUNDS = 3;

    private final Board board;
    private final Model model;
    private final BitSet moved = new BitSet();

    private Polish(Model model, Assignment mended) {
        this.model = model;
        board = new Board(model);
        for (int m = 0; m < model.meetings; m++) {
            if (mended.slot()[m] == NONE) {
                continue;
            }
            if (isAsPublished(mended, m)) {
                board.restore(m);
            } else {
                moved.set(m);
                System.arraycopy(
                        mended.person(),
                        model.seatStart[m],
                        board.person,
                        model.seatStart[m],
                        model.seatStart[m + 1] - model.seatStart[m]);
                board.put(m, mended.slot()[m]);
            }
        }
    }

    /// The same meetings moved, with fewer breaks where a free place allows it.
    static Assignment fewerBreaks(Model model, Assignment mended) {
        Polish polish = new Polish(model, mended);
        boolean better = true;
        for (int round = 0; round < ROUNDS && better; round++) {
            better = polish.round();
        }
        return new Assignment(polish.board.slotOf, polish.board.person, polish.board.tables());
    }

    private boolean isAsPublished(Assignment mended, int m) {
        boolean same =
                mended.slot()[m] == model.oldSlot[m] && mended.table()[m] == model.oldTable[m];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            same &= mended.person()[seat] == model.oldPerson[seat];
        }
        return same;
    }

    private boolean round() {
        boolean better = false;
        for (int m = moved.nextSetBit(0); m >= 0; m = moved.nextSetBit(m + 1)) {
            better |= improve(m);
        }
        return better;
    }

    private boolean improve(int m) {
        int from = board.slotOf[m];
        board.take(m);
        int fewest = board.breaksAdded(m, from);
        int target = from;
        BitSet open = board.open(m);
        for (int s = open.nextSetBit(0); s >= 0; s = open.nextSetBit(s + 1)) {
            if (s != from && allFree(m, s) && board.breaksAdded(m, s) < fewest && fits(m, s)) {
                fewest = board.breaksAdded(m, s);
                target = s;
            }
        }
        board.put(m, target);
        return target != from;
    }

    private boolean allFree(int m, int s) {
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int p = board.person[seat];
            if (!model.isFree(p, s) || board.occupant(p, s) != NONE) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int m, int s) {
        if (!board.outOfOrder(m, s).isEmpty()) {
            return false;
        }
        board.put(m, s);
        boolean fits = board.tooMuch(m).isEmpty();
        board.take(m);
        return fits;
    }
}
