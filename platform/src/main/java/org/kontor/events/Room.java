package org.kontor.events;

import java.util.Set;

/// Where sessions are held, one at a time.
///
/// @param capacity how many it holds, 0 where nobody has said
/// @param version 0 for a room that is not stored yet
public record Room(RoomId id, String name, int capacity, Set<RoomFeature> features, int version) {
    public Room {
        features = Set.copyOf(features);
    }
}
