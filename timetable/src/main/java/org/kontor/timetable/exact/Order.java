package org.kontor.timetable.exact;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Variables by activity, the most active on top of a heap. Activity goes to variables that take
/// part in conflicts and fades (VSIDS, after Moskewicz and others).
final class Order {

    private static final double DECAY = 0.9;

    private double[] activity = new double[16];
    private int[] heap = new int[16];
    private int[] place = new int[16];
    private int size;
    private double step = 1;

    /// Makes room for the next variable and puts it in.
    void grow(int variable) {
        if (variable == activity.length) {
            activity = Arrays.copyOf(activity, 2 * variable);
            heap = Arrays.copyOf(heap, 2 * variable);
            place = Arrays.copyOf(place, 2 * variable);
        }
        place[variable] = -1;
        insert(variable);
    }

    double activity(int variable) {
        return activity[variable];
    }

    /// Puts the variables that nothing is known of in another order.
    void shuffle(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < size; i++) {
            activity[heap[i]] = random.nextDouble();
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            down(i);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    void insert(int variable) {
        if (place[variable] < 0) {
            place[variable] = size;
            heap[size++] = variable;
            up(place[variable]);
        }
    }

    /// The most active variable.
    int top() {
        return heap[0];
    }

    int pop() {
        int top = heap[0];
        place[top] = -1;
        int last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            place[last] = 0;
            down(0);
        }
        return top;
    }

    void bump(int variable) {
        activity[variable] += step;
        if (activity[variable] > 1e100) {
            for (int v = 0; v < activity.length; v++) {
                activity[v] *= 1e-100;
            }
            step *= 1e-100;
        }
        if (place[variable] >= 0) {
            up(place[variable]);
        }
    }

    void decay() {
        step /= DECAY;
    }

    private void up(int from) {
        int at = from;
        int variable = heap[at];
        while (at > 0) {
            int parent = (at - 1) >> 1;
            if (activity[heap[parent]] >= activity[variable]) {
                break;
            }
            heap[at] = heap[parent];
            place[heap[at]] = at;
            at = parent;
        }
        heap[at] = variable;
        place[variable] = at;
    }

    private void down(int from) {
        int at = from;
        int variable = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && activity[heap[child + 1]] > activity[heap[child]]) {
                child++;
            }
            if (activity[heap[child]] <= activity[variable]) {
                break;
            }
            heap[at] = heap[child];
            place[heap[at]] = at;
            at = child;
        }
        heap[at] = variable;
        place[variable] = at;
    }
}
