package org.kontor.timetable.repair;

import static org.kontor.timetable.model.Model.NONE;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Tries every way to place what is loose with so many standing meetings moved at most, and keeps
/// the one that loses least.
final class Descent {

    private final Board board;
    private final Model model;
    private final BitSet loose;
    private final BooleanSupplier ended;

    /// Standing meetings that may still be moved.
    private int left;

    private long lost;
    private long leastLost = Long.MAX_VALUE;
    private Assignment best;
    private boolean finished;
    private boolean wantsMore;

    /// @param loose the meetings that do not stand
    Descent(Board board, BitSet loose, BooleanSupplier ended) {
        this.board = board;
        this.loose = loose;
        this.ended = ended;
        model = board.model;
        best = copy();
    }

    /// Searches for what loses less than the best so far.
    ///
    /// @param further standing meetings that may be moved
    void search(int further) {
        left = further;
        finished = true;
        wantsMore = false;
        place();
    }

    /// Whether the last search tried everything.
    boolean finished() {
        return finished;
    }

    /// Whether the last search left out something because it would have moved too many.
    boolean wantsMore() {
        return wantsMore;
    }

    /// What the best found loses.
    long lost() {
        return leastLost;
    }

    Assignment best() {
        return best;
    }

    private Assignment copy() {
        return new Assignment(board.slotOf.clone(), board.person.clone(), board.tables());
    }

    private void place() {
        if (lost >= leastLost) {
            return;
        }
        if (leastLost < Long.MAX_VALUE && ended.getAsBoolean()) {
            finished = false;
        } else if (loose.isEmpty()) {
            leastLost = lost;
            best = copy();
        } else {
            int next = next();
            if (next != NONE) {
                place(next);
            }
        }
    }

    private void place(int m) {
        loose.clear(m);
        BitSet open = board.open(m);
        for (int s : ranked(m, open)) {
            if (left > 0 || open.get(s)) {
                seat(m, s, model.seatStart[m]);
            } else {
                wantsMore = true;
            }
        }
        long price = Lost.of(model, m);
        lost += price;
        place();
        lost -= price;
        loose.set(m);
    }

    /// The loose meeting with the fewest slots where it moves nobody; NONE if too much is lost
    /// already.
    private int next() {
        int next = NONE;
        int fewest = Integer.MAX_VALUE;
        long hopeless = lost;
        for (int m = loose.nextSetBit(0); m >= 0; m = loose.nextSetBit(m + 1)) {
            int open = board.open(m).cardinality();
            if (open == 0 && left == 0) {
                hopeless += Lost.of(model, m);
            }
            if (open < fewest) {
                fewest = open;
                next = m;
            }
        }
        if (hopeless < leastLost) {
            return next;
        }
        wantsMore |= hopeless > lost;
        return NONE;
    }

    /// The slots that the meeting may have: its own first, then those that move nobody, then those
    /// that make the fewest breaks.
    private int[] ranked(int m, BitSet open) {
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            if (board.person[seat] == NONE) {
                board.person[seat] = model.options[model.optionStart[seat]];
            }
        }
        return IntStream.range(0, board.slots)
                .filter(s -> model.isAllowed(m, s))
                .boxed()
                .sorted(
                        Comparator.<Integer, Boolean>comparing(s -> s != model.oldSlot[m])
                                .thenComparing(s -> !open.get(s))
                                .thenComparingInt(s -> board.breaksAdded(m, s)))
                .mapToInt(s -> s)
                .toArray();
    }

    /// Tries everybody who can take this seat and those after it.
    private void seat(int m, int s, int seat) {
        if (seat == model.seatStart[m + 1]) {
            enter(m, s);
            return;
        }
        for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
            int p = model.options[o];
            int other = board.occupant(p, s);
            if (!model.isFree(p, s) || (other != NONE && !mayMove(other))) {
                continue;
            }
            board.person[seat] = p;
            if (other == NONE) {
                seat(m, s, seat + 1);
            } else {
                move(other);
                seat(m, s, seat + 1);
                back(other);
            }
        }
    }

    private void enter(int m, int s) {
        BitSet wrong = board.outOfOrder(m, s);
        int[] others = wrong.stream().toArray();
        int moved = 0;
        while (moved < others.length && mayMove(others[moved])) {
            move(others[moved++]);
        }
        if (moved == others.length) {
            board.put(m, s);
            settle(m);
            board.take(m);
        }
        while (moved > 0) {
            back(others[--moved]);
        }
    }

    /// Moves standing meetings away until there is nothing too much around this one.
    private void settle(int m) {
        Optional<BitSet> tooMuch = board.tooMuch(m);
        if (tooMuch.isEmpty()) {
            place();
            return;
        }
        BitSet others = tooMuch.orElseThrow();
        for (int x = others.nextSetBit(0); x >= 0 && mayMove(x); x = others.nextSetBit(x + 1)) {
            move(x);
            settle(m);
            back(x);
        }
    }

    private boolean mayMove(int other) {
        boolean standing = board.stands[other];
        wantsMore |= standing && left == 0;
        return standing && left > 0;
    }

    private void move(int other) {
        board.take(other);
        loose.set(other);
        left--;
    }

    private void back(int other) {
        left++;
        loose.clear(other);
        board.restore(other);
    }
}
