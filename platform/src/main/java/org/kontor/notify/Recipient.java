package org.kontor.notify;

import java.time.ZoneId;
import java.util.Optional;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;

/// Whom a mail is written to.
///
/// @param zone their own, empty where it is not known
public record Recipient(
        PersonId person,
        String name,
        EmailAddress email,
        Language language,
        Optional<ZoneId> zone) {}
