package org.kontor.matchmaking;

/// What an opportunity is about.
public enum OpportunityKind {
    BUSINESS,
    TECHNOLOGY,
    R_AND_D,
    PROJECT_PARTNER,
    INVESTMENT
}
