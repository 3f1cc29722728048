package org.kontor.scheduling.plan;

import org.kontor.shared.PersonId;

/// A person at a meeting, for an organisation.
public record Attendee(PersonId id, String name, Organisation organisation) {}
