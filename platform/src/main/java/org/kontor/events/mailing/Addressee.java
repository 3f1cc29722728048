package org.kontor.events.mailing;

import java.util.List;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.identity.Person;

/// Somebody whom a mail is meant for, once however often they registered.
///
/// @param registration the first of theirs that is meant
/// @param organisations that they come for
/// @param declined whether they want no mail of the organiser
public record Addressee(
        Person person,
        RegistrationId registration,
        RegistrationRole role,
        List<String> organisations,
        boolean declined) {}
