package org.kontor.matchmaking.rule;

/// Whether one group may ask another.
public enum MayAsk {
    YES,
    THROUGH_ORGANISER,
    NO
}
