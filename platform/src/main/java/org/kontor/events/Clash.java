package org.kontor.events;

import java.time.ZoneId;
import java.util.UUID;
import org.kontor.shared.Period;
import org.kontor.web.Shell;

/// A time that could not be bound, and what the person is bound by then.
///
/// @param event where the person is bound
public record Clash(
        BoundTime wanted, OccupancyKind kind, UUID source, EventId event, Period during) {

    /// What binds the person, from when and until when, as words that say so are to be filled.
    public Object[] arguments(Shell shell, ZoneId zone) {
        return new Object[] {
            shell.t("events.occupancy", kind),
            shell.dateTime(during.from(), zone),
            shell.time(during.until(), zone)
        };
    }

    /// Whether the person is bound just as it was wanted, which is no clash.
    boolean isWhatWasWanted() {
        return source.equals(wanted.source()) && during.equals(wanted.during());
    }
}
