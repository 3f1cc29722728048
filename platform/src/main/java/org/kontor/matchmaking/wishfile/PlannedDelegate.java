package org.kontor.matchmaking.wishfile;

import org.kontor.shared.EmailAddress;

/// A person of the table who is to come for an organisation.
public record PlannedDelegate(Party organisation, String name, EmailAddress email) {}
