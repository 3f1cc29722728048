package org.kontor.matchmaking.report;

import java.time.Instant;
import java.util.Optional;

/// A report as the organiser reads it.
///
/// @param author name of the organisation that wrote the text
/// @param reporter name of the organisation that reported it
/// @param decidedAt empty while nobody has looked at it
public record ReportRow(
        ReportId id,
        Part part,
        String text,
        String author,
        String reporter,
        ReportReason reason,
        String words,
        Instant reportedAt,
        boolean hidden,
        boolean warned,
        Optional<Instant> decidedAt,
        int version) {}
