package org.kontor.timetable.repair;

import org.kontor.timetable.model.Model;

/// What it costs to give up meetings, mandatory ones before any wishes, as one number.
final class Lost {

    private static final int SHIFT = 32;

    private Lost() {}

    static long of(Model model, int m) {
        return model.mandatory[m] ? 1L << SHIFT : model.weight[m];
    }

    static long of(int mandatory, int weight) {
        return ((long) mandatory << SHIFT) + weight;
    }

    static boolean sameMandatory(long one, long other) {
        return one >> SHIFT == other >> SHIFT;
    }
}
