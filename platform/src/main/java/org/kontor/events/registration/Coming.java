package org.kontor.events.registration;

import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;

/// As what a person comes.
///
/// @param matchmaking whether meetings may be arranged for them
public record Coming(RegistrationRole role, Funding funding, boolean matchmaking) {}
