package org.kontor.directory.imports;

import java.util.List;

/// What an import would do: the fate of every row.
public record ImportPlan(List<RowFate> rows) {

    public long count(RowFate.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /// Whether it can be done: no row is wrong, and some row changes something.
    public boolean canBeDone() {
        return count(RowFate.Kind.ERROR) == 0 && count(RowFate.Kind.UNCHANGED) < rows.size();
    }

    List<RowFate> of(RowFate.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }
}
