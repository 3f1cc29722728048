package org.kontor.identity;

import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;

/// A person who can sign in.
///
/// @param language that pages and mails for the person are written in
public record Person(PersonId id, String name, EmailAddress email, Language language) {}
