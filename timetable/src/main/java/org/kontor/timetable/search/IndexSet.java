package org.kontor.timetable.search;

import java.util.Arrays;

/// A set of small numbers from which one can be drawn at random; every operation takes constant
/// time.
final class IndexSet {

    private final int[] members;
    private final int[] place;
    private int size;

    IndexSet(int bound) {
        members = new int[bound];
        place = new int[bound];
        Arrays.fill(place, -1);
    }

    int size() {
        return size;
    }

    int get(int i) {
        return members[i];
    }

    boolean contains(int value) {
        return place[value] >= 0;
    }

    void add(int value) {
        if (place[value] < 0) {
            place[value] = size;
            members[size++] = value;
        }
    }

    void remove(int value) {
        int at = place[value];
        if (at >= 0) {
            int last = members[--size];
            members[at] = last;
            place[last] = at;
            place[value] = -1;
        }
    }
}
