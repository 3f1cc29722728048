package org.kontor.directory.organisation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.ThingNames;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells the trail what organisations are called.
@Component
@Order(20)
class OrganisationsInTrail implements ThingNames {
    private final Directory directory;

    OrganisationsInTrail(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Language reader) {
        return directory.names(ids.stream().map(OrganisationId::new).toList()).entrySet().stream()
                .collect(toMap(found -> found.getKey().value(), Map.Entry::getValue));
    }
}
