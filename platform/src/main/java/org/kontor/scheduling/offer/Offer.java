package org.kontor.scheduling.offer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.scheduling.MeetingId;

/// A time that both sides of a waiting meeting may take.
///
/// @param slot the number of the event's slot
/// @param wanted the sides that want it
public record Offer(
        UUID id,
        EventId event,
        MeetingId meeting,
        int slot,
        Instant startsAt,
        Instant expiresAt,
        OfferState state,
        Set<OrganisationId> wanted) {
    public Offer {
        wanted = Set.copyOf(wanted);
    }

    boolean isOpenAt(Instant now) {
        return state == OfferState.OPEN && expiresAt.isAfter(now);
    }
}
