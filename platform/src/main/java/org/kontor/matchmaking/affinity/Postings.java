package org.kontor.matchmaking.affinity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// For each feature the things that have it: the dot products of one vector with all are summed
/// term at a time (Zobel and Moffat, 2006, "Inverted files for text search engines").
final class Postings {
    private final List<Entries> byFeature = new ArrayList<>();

    void add(int thing, SparseVector vector) {
        for (int i = 0; i < vector.size(); i++) {
            while (byFeature.size() <= vector.features()[i]) {
                byFeature.add(new Entries());
            }
            byFeature.get(vector.features()[i]).add(thing, vector.weights()[i]);
        }
    }

    void remove(int thing, SparseVector vector) {
        for (int feature : vector.features()) {
            byFeature.get(feature).remove(thing);
        }
    }

    /// Adds the products of the vector with all others; a feature that more than `most` have is
    /// left out.
    void collect(SparseVector vector, int most, Accumulator into) {
        for (int i = 0; i < vector.size(); i++) {
            if (vector.features()[i] < byFeature.size()) {
                Entries entries = byFeature.get(vector.features()[i]);
                if (entries.size <= most) {
                    entries.collect(vector.weights()[i], into);
                }
            }
        }
    }

    private static final class Entries {
        private int[] things = new int[2];
        private float[] weights = new float[2];
        private int size;

        void add(int thing, float weight) {
            if (size == things.length) {
                things = Arrays.copyOf(things, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            things[size] = thing;
            weights[size++] = weight;
        }

        void remove(int thing) {
            for (int i = 0; i < size; i++) {
                if (things[i] == thing) {
                    size--;
                    things[i] = things[size];
                    weights[i] = weights[size];
                    return;
                }
            }
        }

        void collect(float weight, Accumulator into) {
            for (int i = 0; i < size; i++) {
                into.add(things[i], weight * weights[i]);
            }
        }
    }
}
