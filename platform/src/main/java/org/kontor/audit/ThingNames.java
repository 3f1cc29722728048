package org.kontor.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kontor.shared.Language;

/// Tells the names of the people and things that entries speak of; each module knows its own.
public interface ThingNames {
    /// The names of those of the ids that are the module's and known still.
    Map<UUID, String> names(Collection<UUID> ids, Language reader);
}
