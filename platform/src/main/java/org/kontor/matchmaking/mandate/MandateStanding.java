package org.kontor.matchmaking.mandate;

import java.time.Instant;
import java.util.Optional;
import org.kontor.events.DelegationId;
import org.kontor.shared.Translated;

/// A delegation that somebody travels in for an organisation.
///
/// @param since when the organisation consented to its asking on its behalf, empty where it has not
public record MandateStanding(DelegationId delegation, Translated name, Optional<Instant> since) {}
