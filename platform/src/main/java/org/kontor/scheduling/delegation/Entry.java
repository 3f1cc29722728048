package org.kontor.scheduling.delegation;

import java.time.Instant;
import org.kontor.events.OccupancyKind;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;

/// A binding time of somebody who travels in the delegation.
///
/// @param title with whom a meeting is, or what a session is called
/// @param table 0 where the meeting has none
/// @param elsewhere the name of the event where it is another one
public record Entry(
        PersonId person,
        Period during,
        OccupancyKind kind,
        Translated title,
        int table,
        Translated elsewhere) {

    boolean covers(Instant moment) {
        return during.contains(moment);
    }
}
