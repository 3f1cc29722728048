package org.kontor.events;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.delegation.ChangingDelegation;
import org.kontor.events.delegation.DelegationQueries;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.kontor.web.Forbidden;
import org.kontor.web.NotFound;
import org.kontor.web.Visitor;
import org.springframework.stereotype.Component;

/// What other modules may know of delegations.
@Component
public class Delegations {
    private final DelegationQueries queries;
    private final ChangingDelegation changing;

    Delegations(DelegationQueries queries, ChangingDelegation changing) {
        this.queries = queries;
        this.changing = changing;
    }

    /// The delegation, for whoever may work with it: the event's organiser, its leader, and the
    /// staff who travel in it.
    ///
    /// @throws NotFound where the event has no such delegation
    /// @throws Forbidden where the visitor may not
    public DelegationCard open(String event, UUID id, Visitor visitor) {
        DelegationCard found =
                queries.find(new DelegationId(id))
                        .filter(delegation -> delegation.event().slug().equals(event))
                        .orElseThrow(NotFound::new);
        boolean may =
                visitor.holds(Role.ORGANISER, found.event().id().value())
                        || visitor.person()
                                .filter(it -> queries.serves(found.id(), it))
                                .isPresent();
        if (!may) {
            throw new Forbidden();
        }
        return found;
    }

    public List<DelegationCard> of(EventId event) {
        return queries.of(event);
    }

    /// Everybody who travels in it, by organisation and name.
    public List<DelegationMember> members(DelegationId delegation) {
        return queries.members(delegation);
    }

    /// Forms a delegation of everybody from the country who is registered and in none.
    public DelegationId form(
            EventId event, Translated name, String country, Optional<PersonId> leader) {
        DelegationId id = changing.form(DelegationId.next(), event, name, country, leader);
        changing.take(id, queries.unattached(event, country));
        return id;
    }
}
