package org.kontor.matchmaking.report;

/// Why a text was reported.
public enum ReportReason {
    RUDE,
    ADVERTISING,
    PRIVATE,
    OTHER
}
