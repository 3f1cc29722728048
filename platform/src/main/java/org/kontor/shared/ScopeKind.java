package org.kontor.shared;

/// The kind of thing that a role holds for; the thing itself is named by its UUID.
public enum ScopeKind {
    EVERYTHING,
    EVENT,
    FUNDER,
    CALL,
    PROGRAMME,
    ORGANISATION
}
