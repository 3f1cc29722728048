package org.kontor.matchmaking.mandate;

import java.time.Instant;
import java.util.UUID;
import org.kontor.events.DelegationId;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.Translated;

/// A request that an adviser prepared on behalf of an organisation.
///
/// @param delegationName of the delegation whose adviser it was
/// @param by the adviser's name
/// @param beforehand whether it was sent by a consent given beforehand
public record Prepared(
        UUID id,
        DelegationId delegation,
        Translated delegationName,
        Participant from,
        Participant to,
        Wish wish,
        Mode mode,
        String message,
        String by,
        Instant at,
        State state,
        boolean beforehand) {

    /// Where it stands.
    public enum State {
        /// The organisation is to agree.
        WAITING,
        SENT,
        /// The organisation did not want it.
        REFUSED,
        /// The adviser took it back.
        WITHDRAWN
    }
}
