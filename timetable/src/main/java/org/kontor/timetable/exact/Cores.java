package org.kontor.timetable.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Sets of people, none in two of them, of which each has somebody with a break in every timetable
/// that holds all meetings (unsatisfiable cores, after Fu and Malik). Where there must be as many
/// breaks as sets, everybody outside has none, which says where not to look.
final class Cores {

    /// Conflicts in all, and for each attempt to do without one of the people of a set.
    private static final long MOST = 30_000;

    private static final long SHRINK = 400;

    private final Encoding encoding;
    private final Sat sat;
    private final List<BitSet> found = new ArrayList<>();

    /// @param encoding of a question that holds all meetings and allows any number of breaks
    Cores(Encoding encoding) {
        this.encoding = encoding;
        sat = encoding.sat;
    }

    List<BitSet> found() {
        return found;
    }

    /// Looks for sets until there is none among the people left, or none is found in time.
    ///
    /// @return whether a timetable was found on the way, in which only people of the sets have a
    ///     break
    boolean run(BooleanSupplier ended) {
        BitSet left = new BitSet();
        left.set(0, encoding.model.people);
        while (sat.conflicts() < MOST && !ended.getAsBoolean()) {
            sat.suppose(encoding.unbroken(left));
            Sat.Answer answer = sat.solve(MOST - sat.conflicts(), ended);
            if (answer != Sat.Answer.NONE_EXISTS || sat.blamed().size == 0) {
                return answer == Sat.Answer.MODEL;
            }
            BitSet core = shrink(people(), ended);
            found.add(core);
            left.andNot(core);
        }
        return false;
    }

    /// Leaves out whoever can be.
    private BitSet shrink(BitSet core, BooleanSupplier ended) {
        BitSet smallest = core;
        for (int p = core.nextSetBit(0); p >= 0; p = core.nextSetBit(p + 1)) {
            if (ended.getAsBoolean() || sat.conflicts() >= MOST) {
                break;
            }
            if (!smallest.get(p)) {
                continue;
            }
            BitSet fewer = (BitSet) smallest.clone();
            fewer.clear(p);
            sat.suppose(encoding.unbroken(fewer));
            if (sat.solve(SHRINK, ended) == Sat.Answer.NONE_EXISTS && sat.blamed().size > 0) {
                smallest = people();
            }
        }
        return smallest;
    }

    private BitSet people() {
        BitSet people = new BitSet();
        Ints blamed = sat.blamed();
        for (int i = 0; i < blamed.size; i++) {
            people.set(encoding.personUnbroken(blamed.get(i)));
        }
        return people;
    }
}
