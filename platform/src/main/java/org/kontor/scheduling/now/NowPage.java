package org.kontor.scheduling.now;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;

/// Who is free now, and what the reader asked of whom.
///
/// @param slot the one that is on, or the next; empty where none is near
/// @param next when the next one begins, where none is near
/// @param free whether the reader is free in it
/// @param search what the partners are filtered by
/// @param refused what could not be done just now
public record NowPage(
        EventCard event,
        Optional<Slot> slot,
        Optional<Instant> next,
        boolean free,
        List<Asked> asked,
        List<Proposed> proposed,
        List<FreePartner> partners,
        String search,
        Optional<String> refused) {

    public String path() {
        return event.path() + "/now";
    }

    NowPage refusing(String words) {
        return new NowPage(
                event, slot, next, free, asked, proposed, partners, search, Optional.of(words));
    }
}
