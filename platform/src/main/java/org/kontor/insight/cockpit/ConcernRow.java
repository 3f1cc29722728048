package org.kontor.insight.cockpit;

import java.time.Instant;
import java.util.Optional;
import org.kontor.shared.PersonId;

/// A person whom a concern is about.
///
/// @param number how much; see [Concern]
/// @param reminded when they were written to for it last
public record ConcernRow(
        PersonId id, String name, String organisations, int number, Optional<Instant> reminded) {}
