package org.kontor.matchmaking.affinity;

import java.util.Arrays;

/// The places that suit one best, with their scores, the best first.
record Shortlist(int[] places, float[] scores) {
    static final Shortlist EMPTY = new Shortlist(new int[0], new float[0]);

    int size() {
        return places.length;
    }

    Shortlist first(int most) {
        return size() <= most
                ? this
                : new Shortlist(Arrays.copyOf(places, most), Arrays.copyOf(scores, most));
    }

    boolean contains(int place) {
        return Arrays.stream(places).anyMatch(each -> each == place);
    }
}
