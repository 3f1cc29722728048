package org.kontor.timetable.model;

import java.util.Arrays;
import java.util.List;
import org.kontor.timetable.Slot;

/// The slots, numbered from 0 in order of time, cut into parts without gaps and into days.
///
/// Occupied slots of a person are kept as one word for each part, so no part may be longer than 64.
public final class Grid {

    public final int slots;
    public final int parts;
    public final int days;

    /// Number of words that hold one bit for each slot.
    public final int words;

    /// Of each slot: its part, its day, its bit within the part.
    public final int[] part;

    public final int[] day;
    public final int[] bit;

    /// Of each part: its first slot and the number of its slots.
    public final int[] partStart;

    public final int[] partLength;

    Grid(List<Slot> listed) {
        slots = listed.size();
        words = Math.max(1, (slots + 63) / 64);
        part = new int[slots];
        day = new int[slots];
        bit = new int[slots];
        int[] starts = new int[slots + 1];
        int partCount = 0;
        int dayCount = 0;
        for (int s = 0; s < slots; s++) {
            Slot slot = listed.get(s);
            boolean newDay = s == 0 || listed.get(s - 1).day() != slot.day();
            if (newDay) {
                dayCount++;
            }
            if (newDay || listed.get(s - 1).part() != slot.part()) {
                starts[partCount++] = s;
            }
            part[s] = partCount - 1;
            day[s] = dayCount - 1;
            bit[s] = s - starts[partCount - 1];
            if (bit[s] >= 64) {
                throw new IllegalArgumentException(
                        "Slot " + slot.id() + ": at most 64 slots may follow without a gap");
            }
        }
        parts = partCount;
        days = dayCount;
        starts[parts] = slots;
        partStart = Arrays.copyOf(starts, parts);
        partLength = new int[parts];
        for (int q = 0; q < parts; q++) {
            partLength[q] = starts[q + 1] - starts[q];
        }
    }

    /// All slots of a part as bits.
    public long full(int q) {
        return partLength[q] == 64 ? -1L : (1L << partLength[q]) - 1;
    }
}
