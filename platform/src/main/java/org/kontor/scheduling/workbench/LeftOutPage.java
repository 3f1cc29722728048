package org.kontor.scheduling.workbench;

import java.util.List;
import java.util.Optional;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.explanation.Explained;

/// What the version leaves out, each with why and what would help.
///
/// @param excluded meetings that the organiser took out herself
/// @param explained how far the search for smallest sets of causes is
public record LeftOutPage(
        Workbench bench, List<Row> rows, List<Row> excluded, Explained explained) {

    /// A meeting that has no place in the version.
    ///
    /// @param title the organisations' names
    /// @param reason in words, a whole sentence
    /// @param cure the single change that would make room, in words; empty where there is none
    /// @param because the smallest set of causes; empty until it was looked for
    public record Row(
            MeetingId meeting,
            String title,
            String reason,
            Optional<String> cure,
            Optional<Because> because) {}

    /// Whether there is anything to explain.
    public boolean isWanting() {
        return !rows.isEmpty() || bench.version().outcome().score().breaks() > 0;
    }
}
