package org.kontor.audit;

/// How a chain can be broken.
public enum Flaw {
    ENTRY_CHANGED,
    DETAILS_CHANGED,
    DETAILS_MISSING,
    SEAL_MISSING,
    SEAL_NEVER_MADE,
    CUT_SHORT
}
