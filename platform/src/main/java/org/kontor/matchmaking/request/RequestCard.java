package org.kontor.matchmaking.request;

import java.time.Instant;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;

/// A request as its two sides read it.
///
/// @param expiresAt when it ends if nobody answers it
public record RequestCard(
        RequestId id,
        Participant from,
        Participant to,
        Question question,
        Route route,
        RequestState state,
        Answer answer,
        Instant expiresAt,
        int version) {

    public boolean isOpen() {
        return state == RequestState.PENDING;
    }

    public boolean isHeld() {
        return isOpen() && route == Route.HELD;
    }

    /// Whether the organiser did not pass it on.
    public boolean isRefused() {
        return state == RequestState.DECLINED && route == Route.HELD;
    }

    /// The side that those who act for these organisations deal with.
    public Participant otherThan(Set<OrganisationId> own) {
        return own.contains(from.id()) ? to : from;
    }
}
