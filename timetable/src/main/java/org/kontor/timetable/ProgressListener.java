package org.kontor.timetable;

/// Hears how the search goes: about ten times a second, and at each improvement at once. Called
/// from one thread at a time; the search waits for it, so it should be quick.
@FunctionalInterface
public interface ProgressListener {

    /// Hears nothing.
    ProgressListener SILENT = progress -> {};

    void progress(Progress progress);
}
