package org.kontor.scheduling.publication;

import java.time.Instant;
import org.kontor.scheduling.version.Placement;

/// One change of a person's agenda.
sealed interface AgendaChange {

    /// When the meeting is, or was to be.
    Instant at();

    /// A meeting that was not there before.
    record Added(Placement placement) implements AgendaChange {
        @Override
        public Instant at() {
            return placement.during().from();
        }
    }

    /// A meeting at another time.
    record Moved(Placement from, Placement to) implements AgendaChange {
        @Override
        public Instant at() {
            return to.during().from();
        }
    }

    /// A meeting at the same time but another table.
    record TableChanged(Placement from, Placement to) implements AgendaChange {
        @Override
        public Instant at() {
            return to.during().from();
        }
    }

    /// A meeting that is no more, or that a colleague attends instead.
    record Cancelled(Placement placement) implements AgendaChange {
        @Override
        public Instant at() {
            return placement.during().from();
        }
    }
}
