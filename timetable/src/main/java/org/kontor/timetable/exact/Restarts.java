package org.kontor.timetable.exact;

/// When a search begins anew, keeping what it learned. By turns it begins anew as soon as what it
/// learns is worse than usual, which refutes, and seldom, after the Luby sequence, which finds
/// (after Audemard and Simon; Oh; Biere and Fleury). It can be left at the latter.
final class Restarts {

    private static final int UNIT = 50;

    /// Conflicts of the first turn; later turns are longer.
    private static final int TURN = 10_000;

    /// How much worse the last clauses are than all, to begin anew.
    private static final double WORSE = 1.1;

    private double lately;
    private double usual;
    private boolean seldom;
    private boolean always;
    private int turns = 1;
    private long turnEnd = TURN;
    private long sinceLast;
    private long wanted = UNIT;
    private int count = 1;

    /// Begins anew seldom from now on.
    void seldom() {
        seldom = true;
        always = true;
    }

    /// @param conflicts so far
    /// @param glue of the clause learned
    void conflict(long conflicts, int glue) {
        lately += (glue - lately) / 32;
        usual += (glue - usual) / 10_000;
        sinceLast++;
        if (conflicts >= turnEnd && !always) {
            seldom = !seldom;
            turns += seldom ? 0 : 1;
            turnEnd = conflicts + (long) TURN * turns;
        }
    }

    /// Whether it is time; if so, the next is waited for.
    boolean due() {
        boolean due = seldom ? sinceLast >= wanted : sinceLast >= 2 && lately > WORSE * usual;
        if (due) {
            sinceLast = 0;
            wanted = UNIT * luby(++count);
        }
        return due;
    }

    /// The Luby sequence 1, 1, 2, 1, 1, 2, 4, ...
    private static long luby(int n) {
        int bits = 32 - Integer.numberOfLeadingZeros(n);
        return n == (1 << bits) - 1 ? 1L << (bits - 1) : luby(n - (1 << (bits - 1)) + 1);
    }
}
