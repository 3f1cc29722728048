package org.kontor.matchmaking;

/// Whether an organisation gives or seeks.
public enum Direction {
    OFFER,
    REQUEST
}
