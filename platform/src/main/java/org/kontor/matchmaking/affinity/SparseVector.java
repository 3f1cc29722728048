package org.kontor.matchmaking.affinity;

import java.util.Map;
import java.util.TreeMap;

/// Weights of a few features out of many, in the order of the features.
record SparseVector(int[] features, float[] weights) {
    static final SparseVector EMPTY = new SparseVector(new int[0], new float[0]);

    /// The vector brought to length 1, or shorter where its own length is below the least.
    static SparseVector of(Map<Integer, Double> weights, double least) {
        double square = weights.values().stream().mapToDouble(weight -> weight * weight).sum();
        if (square == 0) {
            return EMPTY;
        }
        double length = Math.max(Math.sqrt(square), least);
        var features = new int[weights.size()];
        var shares = new float[weights.size()];
        int at = 0;
        for (var entry : new TreeMap<>(weights).entrySet()) {
            features[at] = entry.getKey();
            shares[at++] = (float) (entry.getValue() / length);
        }
        return new SparseVector(features, shares);
    }

    int size() {
        return features.length;
    }

    float dot(SparseVector other) {
        float sum = 0;
        int i = 0;
        int j = 0;
        while (i < features.length && j < other.features.length) {
            if (features[i] == other.features[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (features[i] < other.features[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
