package org.kontor.matchmaking.request;

import java.util.Optional;
import java.util.Set;
import org.kontor.matchmaking.DeclineReason;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;

/// What the side that was asked says.
public sealed interface Reply {

    /// They will meet.
    ///
    /// @param wish how much they wish it themselves
    /// @param delegates whom they send, all of them, nobody for whoever is free; empty for those
    ///     whom the other side asked for
    record Agree(Optional<Wish> wish, String message, Optional<Set<PersonId>> delegates)
            implements Reply {}

    record Decline(DeclineReason reason, String message) implements Reply {}
}
