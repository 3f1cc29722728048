package org.kontor.scheduling.version;

import org.kontor.timetable.Score;
import org.springframework.data.relational.core.mapping.Embedded;

/// What a build achieved.
///
/// @param meetings that were to be placed, without those excluded
/// @param placed of them
/// @param score as the independent checker counted it
/// @param bound no timetable is better; it claims something only up to the first objective that
///     differs from the score
/// @param proven whether it is proven that no timetable is better in any objective
public record Outcome(
        int meetings,
        int placed,
        @Embedded.Empty Score score,
        @Embedded.Empty(prefix = "bound_") Score bound,
        boolean proven,
        long tookMs) {}
