package org.kontor.matchmaking.rule;

import java.util.Optional;
import org.kontor.directory.OrganisationId;

/// Where an organisation stands in the rules of an event.
///
/// @param group empty where it was put into none and so is in the first
/// @param isProtected whether requests to it go through the organiser
record Placing(OrganisationId organisation, Optional<GroupId> group, boolean isProtected) {}
