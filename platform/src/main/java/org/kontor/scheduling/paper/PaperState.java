package org.kontor.scheduling.paper;

/// How far a document is.
public enum PaperState {
    NOT_ASKED,
    BEING_MADE,
    READY,
    FAILED
}
