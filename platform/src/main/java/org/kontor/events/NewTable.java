package org.kontor.events;

import java.util.Set;

/// A table to set up; its number is unique in the event.
public record NewTable(int number, String area, Set<TableFeature> features) {
    public NewTable {
        features = Set.copyOf(features);
    }
}
