package org.kontor.notify;

import java.time.ZoneId;
import java.util.UUID;
import org.kontor.shared.PersonId;

/// Something that a person is to be told in a digest.
///
/// @param about what the digest puts it under, such as an event
/// @param thing what it is; told once, however often it comes up until then
/// @param zone whose mornings count
public record Matter(PersonId person, MailKind kind, UUID about, UUID thing, ZoneId zone) {}
