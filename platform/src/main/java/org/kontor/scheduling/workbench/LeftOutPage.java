package org.kontor.scheduling.workbench;

import java.util.List;
import java.util.Optional;
import org.kontor.scheduling.MeetingId;

/// What the version leaves out, each with why and what would help.
///
/// @param excluded meetings that the organiser took out herself
public record LeftOutPage(Workbench bench, List<Row> rows, List<Row> excluded) {

    /// @param title the organisations' names
    /// @param reason in words, a whole sentence
    /// @param cure the single change that would make room, in words; empty where there is none
    public record Row(MeetingId meeting, String title, String reason, Optional<String> cure) {}
}
