package org.kontor.matchmaking.affinity;

import java.util.UUID;

/// One party that another is recommended, with the score of the pair.
public record Suggestion(UUID id, float score) {}
