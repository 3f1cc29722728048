package org.kontor.identity;

import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.shared.Language;
import org.kontor.shared.ScopeKind;

/// The things that roles can hold for, by name; each module that has such things implements it.
public interface RoleScopes {
    ScopeKind kind();

    /// The names of the things that are known still.
    Map<UUID, String> names(Collection<UUID> scopes, Language language);

    /// At most ten things whose names are like the text, the best first; for an empty text, those
    /// that come first.
    SequencedMap<UUID, String> find(String text, Language language);
}
