package org.kontor.events.session;

import java.util.Optional;
import java.util.UUID;
import org.kontor.events.OccupancyKind;
import org.kontor.shared.Period;
import org.kontor.shared.Translated;

/// A time that a person has given away.
///
/// @param kind what binds them then; empty for their own block, which binds nothing
/// @param source the session or the meeting, empty for their own block
/// @param title of the session, empty for anything else
/// @param event the name of another event that has them then
public record OwnTime(
        Period during,
        Optional<OccupancyKind> kind,
        Optional<UUID> source,
        Optional<Translated> title,
        Optional<Translated> event) {

    public boolean isBinding() {
        return kind.isPresent();
    }
}
