package org.kontor.timetable.search;

/// What the pattern of occupied slots of one person in one part costs: its breaks, and how many
/// meetings lie outside the best window that could hold all of them without a break.
///
/// The second number gives the search a slope where the number of breaks is flat.
final class Shape {

    /// Patterns up to this length are remembered, one byte each.
    private static final int REMEMBERED = 22;

    private final byte[] displaced;

    Shape(int longestPart) {
        displaced = new byte[longestPart <= REMEMBERED ? 1 << longestPart : 0];
    }

    static int breaks(long mask) {
        return mask == 0 ? 0 : Long.bitCount(mask & ~(mask << 1)) - 1;
    }

    int displaced(long mask) {
        if (displaced.length == 0) {
            return count(mask);
        }
        byte known = displaced[(int) mask];
        if (known == 0) {
            known = (byte) (count(mask) + 1);
            displaced[(int) mask] = known;
        }
        return known - 1;
    }

    private static int count(long mask) {
        int meetings = Long.bitCount(mask);
        if (breaks(mask) == 0) {
            return 0;
        }
        long window = (1L << meetings) - 1;
        int most = 0;
        for (long rest = mask >>> Long.numberOfTrailingZeros(mask); rest != 0; rest >>>= 1) {
            most = Math.max(most, Long.bitCount(rest & window));
        }
        return meetings - most;
    }
}
