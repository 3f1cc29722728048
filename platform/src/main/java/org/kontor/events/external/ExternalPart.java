package org.kontor.events.external;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.events.EventCard;

/// What the page of an event run elsewhere shows beside what every event's does.
///
/// @param goes whether the reader goes there, so that they can confirm what they will be at
/// @param confirmed what they have confirmed
/// @param clash an item that they could not confirm, because something binds them then
/// @param certificates of the reader
public record ExternalPart(
        EventCard event,
        List<AgendaItem> agenda,
        boolean goes,
        Set<UUID> confirmed,
        Optional<UUID> clash,
        List<Certificate> certificates,
        List<Outcome> outcomes) {

    public int meetings() {
        return outcomes.stream().mapToInt(Outcome::meetings).sum();
    }

    public int leads() {
        return outcomes.stream().mapToInt(Outcome::leads).sum();
    }

    public int agreements() {
        return outcomes.stream().mapToInt(Outcome::agreements).sum();
    }

    public boolean hasOutcomes() {
        return meetings() + leads() + agreements() > 0;
    }
}
