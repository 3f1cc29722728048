package org.kontor.identity.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.identity.RoleScopes;
import org.kontor.identity.person.PersonQueries.Grant;
import org.kontor.shared.Language;
import org.kontor.shared.Role;
import org.kontor.shared.ScopeKind;
import org.springframework.stereotype.Component;

/// Knows the things that roles hold for by name, from the modules that have them.
@Component
public class ScopeNames {
    private final List<RoleScopes> sources;

    ScopeNames(List<RoleScopes> sources) {
        this.sources = sources;
    }

    /// The roles with the names of what they hold for.
    List<NamedGrant> named(List<Grant> grants, Language language) {
        var names = new LinkedHashMap<UUID, String>();
        for (RoleScopes source : sources) {
            List<UUID> scopes =
                    grants.stream()
                            .filter(grant -> grant.role().scope() == source.kind())
                            .flatMap(grant -> grant.scope().stream())
                            .toList();
            if (!scopes.isEmpty()) {
                names.putAll(source.names(scopes, language));
            }
        }
        return grants.stream()
                .map(
                        grant ->
                                new NamedGrant(
                                        grant.role(),
                                        grant.scope(),
                                        grant.scope()
                                                .map(
                                                        scope ->
                                                                names.getOrDefault(
                                                                        scope, scope.toString()))))
                .toList();
    }

    /// The roles that can be granted here: those for everything, and those for which there are
    /// things.
    List<Role> grantable() {
        var roles = new ArrayList<Role>();
        for (Role role : Role.values()) {
            if (role.scope() == ScopeKind.EVERYTHING || source(role).isPresent()) {
                roles.add(role);
            }
        }
        return roles;
    }

    /// What the role could hold for, by the text typed; empty for a role for everything.
    SequencedMap<UUID, String> find(Role role, String text, Language language) {
        return source(role)
                .map(source -> source.find(text, language))
                .orElseGet(LinkedHashMap::new);
    }

    /// Whether the role can be granted for this thing.
    boolean isThere(Role role, Optional<UUID> scope) {
        return scope.map(
                        id ->
                                source(role)
                                        .map(source -> source.names(List.of(id), Language.EN))
                                        .orElseGet(Map::of)
                                        .containsKey(id))
                .orElse(role.scope() == ScopeKind.EVERYTHING);
    }

    private Optional<RoleScopes> source(Role role) {
        return sources.stream().filter(source -> source.kind() == role.scope()).findFirst();
    }

    /// A role with the name of what it holds for.
    public record NamedGrant(Role role, Optional<UUID> scope, Optional<String> scopeName) {}
}
