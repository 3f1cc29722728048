package org.kontor.matchmaking;

/// Why an organisation does not wish to meet.
public enum DeclineReason {
    NO_COMMON_GROUND,
    NO_TIME,
    WRONG_PARTNER,
    MET_ALREADY,
    OTHER
}
