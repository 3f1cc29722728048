package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;

/// A person's binding time and what binds it.
///
/// @param source id of the session or meeting
public record BoundTime(PersonId person, Period during, UUID source) {}
