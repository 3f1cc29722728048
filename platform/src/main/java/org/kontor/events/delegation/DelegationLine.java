package org.kontor.events.delegation;

import org.kontor.events.DelegationCard;

/// A delegation with how many travel in it.
public record DelegationLine(DelegationCard delegation, int people, int organisations) {}
