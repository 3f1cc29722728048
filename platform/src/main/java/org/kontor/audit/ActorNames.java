package org.kontor.audit;

import java.util.Collection;
import java.util.Map;
import org.kontor.shared.PersonId;

/// Tells the names of those who did something; implemented by the module that knows people.
public interface ActorNames {
    /// The names of those who are known still.
    Map<PersonId, String> names(Collection<PersonId> people);
}
