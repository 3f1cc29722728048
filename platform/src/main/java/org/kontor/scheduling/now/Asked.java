package org.kontor.scheduling.now;

import java.time.Instant;
import java.util.Optional;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.RequestId;
import org.kontor.scheduling.MeetingId;

/// A request to meet within the next minutes.
///
/// @param mine whether the reader's side asks
/// @param agreed whether the other side agreed
/// @param meeting that came of it
/// @param startsAt when it begins, where it has a place
/// @param table its number; 0 where it has none
public record Asked(
        RequestId request,
        Participant other,
        boolean mine,
        Instant validUntil,
        boolean agreed,
        Optional<MeetingId> meeting,
        Optional<Instant> startsAt,
        int table) {

    public boolean isPlaced() {
        return startsAt.isPresent();
    }
}
