package org.kontor.directory.codelist;

import java.util.List;
import org.kontor.directory.imports.RowFate.Kind;

/// What a table of codes would do to its list.
public record CodePlan(List<CodeFate> rows) {

    public long count(Kind kind) {
        return of(kind).size();
    }

    /// Whether it can be done: no row is wrong, and some row changes something.
    public boolean canBeDone() {
        return count(Kind.ERROR) == 0 && count(Kind.UNCHANGED) < rows.size();
    }

    List<CodeFate> of(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }
}
