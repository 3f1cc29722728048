package org.kontor.matchmaking;

/// How two organisations meet.
public enum Mode {
    ON_SITE,
    ONLINE
}
