package org.kontor.directory.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the template of the dry run takes.
///
/// @param shown the rows of this page
/// @param total how many rows the choice has
/// @param stale whether the directory changed since the dry run that was confirmed
public record DryRunPage(
        UUID id,
        String name,
        ImportPlan plan,
        Optional<RowFate.Kind> fate,
        List<RowFate> shown,
        int from,
        int total,
        boolean stale) {
    private static final int ROWS = 200;

    static DryRunPage of(
            Imports.Upload upload,
            ImportPlan plan,
            Optional<RowFate.Kind> fate,
            int from,
            boolean stale) {
        List<RowFate> chosen = fate.map(plan::of).orElse(plan.rows());
        int begin = Math.min(from, chosen.size());
        return new DryRunPage(
                upload.id(),
                upload.name(),
                plan,
                fate,
                chosen.subList(begin, Math.min(begin + ROWS, chosen.size())),
                begin,
                chosen.size(),
                stale);
    }

    public boolean hasNext() {
        return from + ROWS < total;
    }

    public int next() {
        return from + ROWS;
    }

    public String path() {
        return "/directory/imports/" + id;
    }
}
