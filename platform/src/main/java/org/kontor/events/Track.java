package org.kontor.events;

import org.kontor.shared.Translated;

/// What several sessions of a programme have in common.
///
/// @param version 0 for a track that is not stored yet
public record Track(TrackId id, Translated name, TrackColour colour, int version) {}
