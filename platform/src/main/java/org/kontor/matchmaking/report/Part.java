package org.kontor.matchmaking.report;

/// Which text of a request.
public enum Part {
    MESSAGE,
    ANSWER
}
