package org.kontor.events.organiser;

import java.time.Instant;
import org.kontor.identity.Person;

/// Somebody who organises an event.
///
/// @param since when the person was named
public record OrganiserRow(Person person, Instant since) {}
