package org.kontor.timetable;

import java.util.Objects;

/// A limit that an organisation's delegates share. Organisations without a limit need not be
/// listed.
///
/// @param id unique among organisations, as used by [Side]
/// @param dailyLimit the most meetings of all its delegates together on one day
public record Organisation(String id, int dailyLimit) {

    public Organisation {
        Objects.requireNonNull(id, "id");
        if (dailyLimit < 0) {
            throw new IllegalArgumentException(
                    "Organisation " + id + ": the daily limit must not be negative");
        }
    }
}
