package org.kontor.events;

import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;

/// A registration was cancelled or rejected: the person no longer comes for the organisation.
public record RegistrationEnded(
        EventId event, RegistrationId registration, PersonId person, OrganisationId organisation) {}
