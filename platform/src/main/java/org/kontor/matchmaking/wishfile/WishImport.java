package org.kontor.matchmaking.wishfile;

import java.util.List;
import java.util.SequencedSet;

/// A table of wishes as it would be taken over.
///
/// @param newcomers organisations that the directory does not know
/// @param idle organisations that nobody comes for, so that their meetings cannot be scheduled
public record WishImport(
        List<PlannedRow> rows,
        List<PlannedWish> wishes,
        List<PlannedDelegate> delegates,
        List<Party> newcomers,
        SequencedSet<String> idle) {

    public long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    public boolean isWrong() {
        return count(Fate.WRONG) > 0;
    }

    /// Whether taking it over would change anything.
    public boolean isEmpty() {
        return wishes.isEmpty() && delegates.isEmpty();
    }
}
