package org.kontor.directory.organisation;

import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.ScopeKind;
import org.kontor.web.ScopeResolver;
import org.springframework.stereotype.Component;

/// Finds the organisation that an address names.
@Component
class OrganisationScope implements ScopeResolver {
    private final Organisations organisations;

    OrganisationScope(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public ScopeKind kind() {
        return ScopeKind.ORGANISATION;
    }

    @Override
    public Optional<UUID> resolve(String pathVariable) {
        return OrganisationId.parse(pathVariable)
                .map(OrganisationId::value)
                .filter(organisations::isLive);
    }
}
