package org.kontor.shared;

/// What a person may be; each role but the administrator's and the editor's holds for one thing.
public enum Role {
    ADMINISTRATOR(ScopeKind.EVERYTHING),
    EDITOR(ScopeKind.EVERYTHING),
    ORGANISER(ScopeKind.EVENT),
    OFFICER(ScopeKind.FUNDER),
    EVALUATOR(ScopeKind.CALL),
    COORDINATOR(ScopeKind.PROGRAMME),
    MANAGER(ScopeKind.ORGANISATION),
    DELEGATE(ScopeKind.ORGANISATION);

    private final ScopeKind scope;

    Role(ScopeKind scope) {
        this.scope = scope;
    }

    public ScopeKind scope() {
        return scope;
    }
}
