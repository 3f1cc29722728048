package org.kontor.events.enrolment;

import java.time.Instant;
import org.kontor.events.intake.Intake;

/// Whether people can register at a moment.
public enum Window {
    UNDECIDED,
    AHEAD,
    OPEN,
    OVER;

    static Window of(Intake intake, Instant now) {
        if (intake.open().isEmpty()) {
            return UNDECIDED;
        }
        if (intake.isOpen(now)) {
            return OPEN;
        }
        return intake.isOver(now) ? OVER : AHEAD;
    }
}
