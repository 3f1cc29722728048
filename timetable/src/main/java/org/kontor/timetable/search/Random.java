package org.kontor.timetable.search;

/// A fast generator of random numbers (xorshift64*, after Vigna), the same for the same seed.
final class Random {

    private long state;

    Random(long seed) {
        long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        state = (mixed ^ mixed >>> 27) | 1;
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    /// From 0 to bound − 1.
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /// From 0 to below 1.
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
