package org.kontor.events.delegation;

import org.kontor.shared.Translated;

/// Where a delegation is found, below the language.
public record DelegationAddress(Translated name, String path) {}
