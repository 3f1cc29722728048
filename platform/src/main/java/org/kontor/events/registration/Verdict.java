package org.kontor.events.registration;

import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;

/// What is decided about registrations.
public sealed interface Verdict {

    /// The registration moves on to the state.
    ///
    /// @param reason told to the person where they are rejected or cancelled
    record Become(RegistrationState state, String reason) implements Verdict {}

    /// Whether meetings are arranged for the person stays as it is.
    record ComeAs(RegistrationRole role) implements Verdict {}

    record PaidBy(Funding funding) implements Verdict {}
}
