package org.kontor.events;

import java.util.Set;

/// A table of an event.
///
/// @param area of the floor where it stands, empty where the floor is one
public record MeetingTable(TableId id, int number, String area, Set<TableFeature> features) {
    public MeetingTable {
        features = Set.copyOf(features);
    }
}
