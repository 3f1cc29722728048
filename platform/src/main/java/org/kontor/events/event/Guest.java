package org.kontor.events.event;

import org.kontor.directory.OrganisationId;

/// An organisation that comes to an event.
///
/// @param published whether the directory shows its page
public record Guest(OrganisationId id, String name, String country, boolean published) {}
