package org.kontor.events;

import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;

/// Somebody whose registration for an organisation ends, or would.
public record Leaver(RegistrationId registration, PersonId person, OrganisationId organisation) {}
