package org.kontor.identity;

import java.time.ZoneId;
import java.util.Optional;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;

/// A person who can sign in.
///
/// @param language that pages and mails for the person are written in
/// @param zone whose time is told beside the event's in mails, empty where the person has not said
public record Person(
        PersonId id, String name, EmailAddress email, Language language, Optional<ZoneId> zone) {}
