package org.kontor.scheduling.publication;

import java.time.Instant;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.version.Placement;

/// One change of a person's agenda.
sealed interface AgendaChange {

    /// The meeting as it is now, or was before it was cancelled.
    Placement placement();

    /// When the meeting is, or was to be.
    default Instant at() {
        return placement().during().from();
    }

    default MeetingId meeting() {
        return placement().meeting();
    }

    /// A meeting that was not there before.
    record Added(Placement placement) implements AgendaChange {}

    /// A meeting at another time.
    record Moved(Placement from, Placement to) implements AgendaChange {
        @Override
        public Placement placement() {
            return to;
        }
    }

    /// A meeting at the same time but another table, or another room online.
    record TableChanged(Placement from, Placement to) implements AgendaChange {
        @Override
        public Placement placement() {
            return to;
        }
    }

    /// A meeting that is no more, or that a colleague attends instead.
    record Cancelled(Placement placement) implements AgendaChange {}
}
