package org.kontor.timetable.exact;

import java.util.Arrays;

/// The value that each variable is given first when it is decided.
///
/// A decision follows the longest trail without conflict since the last change of phases, and where
/// that says nothing, the last value. From time to time all values are renewed, by turns from the
/// longest trail of all and from a timetable found elsewhere (after Biere and Fleury, "Chasing
/// target phases").
final class Phases {

    private static final int RENEWAL = 2000;

    private boolean[] last = new boolean[16];
    private boolean[] suggested = new boolean[16];
    private boolean[] longest = new boolean[16];

    /// 1 true, −1 false, 0 not reached.
    private byte[] target = new byte[16];

    private int longestSize;
    private int targetSize;
    private int renewals;
    private long nextRenewal = RENEWAL;

    void grow(int variable) {
        if (variable == last.length) {
            last = Arrays.copyOf(last, 2 * variable);
            suggested = Arrays.copyOf(suggested, 2 * variable);
            longest = Arrays.copyOf(longest, 2 * variable);
            target = Arrays.copyOf(target, 2 * variable);
        }
    }

    /// The value to come back to from time to time.
    void suggest(int variable, boolean value) {
        suggested[variable] = value;
    }

    /// Begins with what is suggested.
    void begin() {
        System.arraycopy(suggested, 0, last, 0, last.length);
    }

    /// The literal was true and is open now.
    void released(int literal) {
        last[literal >> 1] = (literal & 1) == 0;
    }

    /// The literal to decide for.
    int choose(int variable) {
        boolean value = target[variable] == 0 ? last[variable] : target[variable] > 0;
        return value ? 2 * variable : 2 * variable + 1;
    }

    /// Looks at the trail at a conflict: all before the last decision was in order.
    void conflict(Trail trail) {
        int sound = trail.start(trail.depth());
        if (sound > targetSize) {
            targetSize = sound;
            for (int i = 0; i < sound; i++) {
                int literal = trail.literals[i];
                target[literal >> 1] = (byte) (1 - 2 * (literal & 1));
            }
        }
        if (sound > longestSize) {
            longestSize = sound;
            for (int i = 0; i < sound; i++) {
                longest[trail.literals[i] >> 1] = (trail.literals[i] & 1) == 0;
            }
        }
    }

    /// Whether it is time to change all values.
    boolean isDue(long conflicts) {
        return conflicts >= nextRenewal;
    }

    /// Changes all values if it is time. Only at depth 0.
    void renew(long conflicts) {
        if (!isDue(conflicts)) {
            return;
        }
        renewals++;
        nextRenewal = conflicts + (long) RENEWAL * (1 + renewals / 4);
        boolean own = renewals % 2 == 1;
        System.arraycopy(own ? longest : suggested, 0, last, 0, last.length);
        if (own) {
            longestSize = 0;
        }
        targetSize = 0;
        Arrays.fill(target, (byte) 0);
    }
}
