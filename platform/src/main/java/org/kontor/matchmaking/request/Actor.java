package org.kontor.matchmaking.request;

import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;

/// A person with the organisations they act for at the event.
public record Actor(PersonId person, Set<OrganisationId> organisations) {
    public Actor {
        organisations = Set.copyOf(organisations);
    }

    boolean actsFor(OrganisationId organisation) {
        return organisations.contains(organisation);
    }
}
