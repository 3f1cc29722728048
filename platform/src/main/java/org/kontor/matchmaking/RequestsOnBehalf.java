package org.kontor.matchmaking;

import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.matchmaking.mandate.Preparing;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.stereotype.Component;

/// What advisers of delegations ask on behalf of organisations, as other modules use it.
@Component
public class RequestsOnBehalf {
    private final Preparing preparing;

    RequestsOnBehalf(Preparing preparing) {
        this.preparing = preparing;
    }

    /// Keeps a request for the organisation to agree, and tells nobody.
    public void enter(
            DelegationCard delegation,
            OrganisationId from,
            OrganisationId to,
            String message,
            PersonId by) {
        preparing.enter(
                delegation,
                new Preparing.Wanted(
                        TypedId.next(), from, to, Wish.WANT, Mode.ON_SITE, message, by));
    }
}
