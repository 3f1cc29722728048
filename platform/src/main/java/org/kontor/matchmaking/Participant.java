package org.kontor.matchmaking;

import org.kontor.directory.OrganisationId;

/// An organisation that takes part in the matchmaking of an event.
///
/// @param country ISO 3166 alpha-2
public record Participant(OrganisationId id, String name, String country) {}
