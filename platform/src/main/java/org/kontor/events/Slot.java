package org.kontor.events;

import java.time.Instant;
import org.kontor.shared.Period;

/// A time at which meetings are held; slots are numbered from 1 in the order of time.
///
/// @param halfDay counted from 1 over the whole event; idle time between two half days is no break
public record Slot(int number, int halfDay, Instant startsAt, Instant endsAt) {
    public Period period() {
        return new Period(startsAt, endsAt);
    }
}
