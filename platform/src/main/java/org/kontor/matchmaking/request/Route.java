package org.kontor.matchmaking.request;

/// Which way a request goes to the other side.
public enum Route {
    DIRECT,
    /// The organiser has it; the other side knows nothing of it yet.
    HELD,
    /// The organiser passed it on.
    FORWARDED
}
