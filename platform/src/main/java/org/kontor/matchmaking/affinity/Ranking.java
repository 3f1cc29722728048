package org.kontor.matchmaking.affinity;

/// Keeps the best of many: a heap of the best so far with the worst of them on top. Equal scores go
/// by place, so that the same parties always give the same lists.
final class Ranking {
    private final long[] heap;
    private int size;

    Ranking(int most) {
        heap = new long[most];
    }

    void offer(int place, float score) {
        long key = key(place, score);
        if (size < heap.length) {
            heap[size] = key;
            rise(size++);
        } else if (heap.length > 0 && key > heap[0]) {
            heap[0] = key;
            sink(size);
        }
    }

    /// The places with their scores, the best first; the ranking is empty afterwards.
    Shortlist take() {
        var places = new int[size];
        var scores = new float[size];
        for (int left = size; left > 0; left--) {
            long worst = heap[0];
            places[left - 1] = Integer.MAX_VALUE - (int) worst;
            scores[left - 1] = score(worst);
            heap[0] = heap[left - 1];
            sink(left - 1);
        }
        size = 0;
        return new Shortlist(places, scores);
    }

    // The bits of floats are in the order of the floats, but for negative ones, which are turned.
    private static long key(int place, float score) {
        int bits = Float.floatToIntBits(score);
        int ordered = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
        return ((long) ordered << Integer.SIZE) | (Integer.MAX_VALUE - place);
    }

    private static float score(long key) {
        int ordered = (int) (key >> Integer.SIZE);
        return Float.intBitsToFloat(ordered >= 0 ? ordered : ordered ^ Integer.MAX_VALUE);
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int end) {
        int at = 0;
        while (2 * at + 1 < end) {
            int least = 2 * at + 1;
            if (least + 1 < end && heap[least + 1] < heap[least]) {
                least++;
            }
            if (heap[at] <= heap[least]) {
                return;
            }
            swap(at, least);
            at = least;
        }
    }

    private void swap(int one, int other) {
        long kept = heap[one];
        heap[one] = heap[other];
        heap[other] = kept;
    }
}
