package org.kontor.scheduling.build;

/// Where a build stands.
enum BuildState {
    /// Waits for a node to take it.
    QUEUED,
    RUNNING,
    /// Its version is stored.
    DONE,
    FAILED;

    boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }
}
