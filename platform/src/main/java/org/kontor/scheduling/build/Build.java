package org.kontor.scheduling.build;

import java.time.Instant;
import java.util.Optional;
import org.kontor.events.EventId;

/// A build as it stands.
///
/// @param limitSeconds how long the search may take at most
/// @param leastChange whether it is to stay close to the published version
/// @param attempt counts from 1 how often a node took it; 0 while it is queued
/// @param version number of the version that it gave
record Build(
        BuildId id,
        EventId event,
        BuildState state,
        Instant requestedAt,
        int limitSeconds,
        boolean leastChange,
        boolean stopRequested,
        int attempt,
        Optional<BuildFailure> failure,
        Optional<Integer> version) {}
