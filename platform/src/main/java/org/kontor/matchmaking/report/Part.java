package org.kontor.matchmaking.report;

/// Which text was reported.
public enum Part {
    /// Of a request, by the side that asks.
    MESSAGE,
    /// Of a request, by the side that was asked.
    ANSWER,
    PROFILE,
    OPPORTUNITY;

    boolean isOfRequest() {
        return this == MESSAGE || this == ANSWER;
    }
}
