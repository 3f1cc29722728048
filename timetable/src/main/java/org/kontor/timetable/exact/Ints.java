package org.kontor.timetable.exact;

import java.util.Arrays;

/// A list of numbers that grows.
final class Ints {

    int[] values;
    int size;

    Ints() {
        values = new int[8];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int i) {
        return values[i];
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
