package org.kontor.events;

import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;

/// A person who travels in a delegation, for one organisation.
///
/// @param cluster the name of the cluster that the organisation comes under
public record DelegationMember(
        RegistrationId registration,
        PersonId person,
        String name,
        OrganisationId organisation,
        String organisationName,
        Optional<String> cluster,
        RegistrationRole role,
        Funding funding,
        RegistrationState state) {}
