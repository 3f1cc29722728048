package org.kontor.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;

/// Who asks for a page: a signed-in person with roles, or a stranger.
public record Visitor(Optional<PersonId> person, String name, Set<Grant> grants) {
    public static final Visitor STRANGER = new Visitor(Optional.empty(), "", Set.of());

    public boolean isSignedIn() {
        return person.isPresent();
    }

    public boolean isAdministrator() {
        return holdsAny(Role.ADMINISTRATOR);
    }

    /// Whether the person holds the role for the thing, or is an administrator.
    public boolean holds(Role role, UUID scope) {
        return isAdministrator() || grants.contains(new Grant(role, Optional.of(scope)));
    }

    /// Whether the person holds the role for anything at all.
    public boolean holdsAny(Role role) {
        return grants.stream().anyMatch(grant -> grant.role == role);
    }

    /// A role, and what it holds for; a role for everything has no scope.
    public record Grant(Role role, Optional<UUID> scope) {}
}
