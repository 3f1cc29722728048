package org.kontor.matchmaking;

import java.util.Set;
import org.kontor.shared.PersonId;

/// Knows who hears otherwise that what was agreed is off, so that matchmaking does not tell them
/// too. Modules that tell people, once a [RequestWithdrawn] tells them, contribute theirs as beans.
public interface ToldOtherwise {
    Set<PersonId> of(RequestId agreed);
}
