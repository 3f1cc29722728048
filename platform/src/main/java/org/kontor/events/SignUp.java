package org.kontor.events;

import org.kontor.shared.PersonId;

/// A person's wish to be in a session.
public record SignUp(SessionId session, PersonId person) {}
