package org.kontor.matchmaking.wishfile;

import java.util.List;

/// A row of the table and what becomes of it.
public record PlannedRow(
        int number, String organisation, String partner, Fate fate, List<Finding> findings) {
    public PlannedRow {
        findings = List.copyOf(findings);
    }
}
