package org.kontor.scheduling.version;

/// Where a version stands: an event has at most one that is published.
public enum VersionState {
    DRAFT,
    PUBLISHED,
    SUPERSEDED
}
