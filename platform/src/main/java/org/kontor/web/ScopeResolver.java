package org.kontor.web;

import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.ScopeKind;

/// Finds the thing that a path names, so that a role for it can be checked; each module knows its
/// own kind.
public interface ScopeResolver {
    ScopeKind kind();

    /// The thing that the path variable names, empty where there is none.
    Optional<UUID> resolve(String pathVariable);
}
