package org.kontor.notify;

import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;

/// Whom a mail is written to.
public record Recipient(PersonId person, String name, EmailAddress email, Language language) {}
