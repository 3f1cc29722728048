package org.kontor.matchmaking.affinity;

import java.util.Arrays;

/// Sums for numbered things of which most stay 0; where few were touched, these alone are emptied.
final class Accumulator {
    /// One in so many touched, and going through all in order is faster.
    private static final int MANY = 8;

    private float[] sums;
    private int[] touched;
    private int count;

    Accumulator(int things) {
        sums = new float[things];
        touched = new int[things];
    }

    void reserve(int things) {
        if (things > sums.length) {
            sums = Arrays.copyOf(sums, things + things / 4);
            touched = Arrays.copyOf(touched, things + things / 4);
        }
    }

    void add(int thing, float more) {
        if (sums[thing] == 0) {
            touched[count++] = thing;
        }
        sums[thing] += more;
    }

    void raise(int thing, float to) {
        if (to > sums[thing]) {
            if (sums[thing] == 0) {
                touched[count++] = thing;
            }
            sums[thing] = to;
        }
    }

    float get(int thing) {
        return sums[thing];
    }

    int count() {
        return count;
    }

    int touched(int place) {
        return touched[place];
    }

    void clear() {
        if (count > sums.length / MANY) {
            Arrays.fill(sums, 0);
        } else {
            for (int i = 0; i < count; i++) {
                sums[touched[i]] = 0;
            }
        }
        count = 0;
    }
}
