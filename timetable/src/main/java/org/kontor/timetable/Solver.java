package org.kontor.timetable;

/// Builds the timetable of a [Problem].
///
/// ```java
/// Result result = Solver.solve(problem, Options.within(Duration.ofSeconds(10)));
/// ```
public final class Solver {

    private Solver() {}

    /// Searches until the timetable is proven best, the time is up, or the search is cancelled.
    public static Result solve(Problem problem, Options options) {
        return solve(problem, options, ProgressListener.SILENT);
    }

    /// The same, telling the listener how it goes.
    ///
    /// @throws IllegalArgumentException if more than 64 slots follow without a gap
    public static Result solve(Problem problem, Options options, ProgressListener listener) {
        return new Run(problem, options, listener).solve();
    }
}
