package org.kontor.events;

import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;

/// A person who comes to an event for an organisation.
///
/// @param matchmaking whether meetings may be arranged for them
public record NewRegistration(
        PersonId person,
        OrganisationId organisation,
        RegistrationRole role,
        Funding funding,
        RegistrationState state,
        boolean matchmaking) {

    /// An approved delegate who takes part in the matchmaking.
    public static NewRegistration delegate(
            PersonId person, OrganisationId organisation, Funding funding) {
        return new NewRegistration(
                person,
                organisation,
                RegistrationRole.DELEGATE,
                funding,
                RegistrationState.APPROVED,
                true);
    }
}
