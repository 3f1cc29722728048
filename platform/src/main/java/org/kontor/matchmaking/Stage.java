package org.kontor.matchmaking;

/// How far along that is which an organisation offers or looks for.
public enum Stage {
    IDEA,
    DEVELOPMENT,
    DEMONSTRATED,
    ON_MARKET
}
