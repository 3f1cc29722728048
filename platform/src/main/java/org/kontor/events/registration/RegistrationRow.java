package org.kontor.events.registration;

import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;

/// A registration in the organiser's list.
///
/// @param country ISO 3166 code of the organisation
public record RegistrationRow(
        RegistrationId id,
        String person,
        String organisation,
        String country,
        RegistrationRole role,
        RegistrationState state,
        boolean matchmaking) {}
