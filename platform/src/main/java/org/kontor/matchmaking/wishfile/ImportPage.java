package org.kontor.matchmaking.wishfile;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.web.FormErrors;

/// Uploading a table of wishes, and what would become of the one that waits.
///
/// @param only the fate that rows are shown of, empty for all
/// @param from how many rows come before those shown
public record ImportPage(
        EventCard event,
        FormErrors errors,
        Optional<WishFile> file,
        Optional<WishImport> plan,
        Optional<Fate> only,
        int from) {
    static final int PAGE = 200;

    /// The rows of this page.
    public List<PlannedRow> shown() {
        return matching().stream().skip(from).limit(PAGE).toList();
    }

    public boolean goesOn() {
        return matching().size() > from + PAGE;
    }

    public int next() {
        return from + PAGE;
    }

    public String path() {
        return event.path() + "/wishes/import";
    }

    public List<Column> columns() {
        return List.of(Column.values());
    }

    private List<PlannedRow> matching() {
        return plan.map(WishImport::rows).orElse(List.of()).stream()
                .filter(row -> only.isEmpty() || row.fate() == only.get())
                .toList();
    }
}
