package org.kontor.web;

import java.util.List;
import java.util.UUID;
import org.kontor.shared.ScopeKind;

/// A step of setting something up, or several that follow one another and that one look tells of,
/// as its checklist shows them; modules contribute them as beans.
public interface SetupStep {
    /// What is set up in this step.
    ScopeKind of();

    /// On the checklist, the smaller first.
    int order();

    /// How far each step is for the thing, in order.
    List<Progress> progress(UUID thing);

    /// The step's line on the checklist.
    ///
    /// @param title message key
    /// @param says message key that tells how far the step is or what is missing, with its
    ///     arguments
    /// @param path where the step is done, below the thing's own address
    record Progress(String title, State state, String says, List<Object> arguments, String path) {}

    /// How far a step is.
    enum State {
        DONE,
        /// May be left as it is.
        OPTIONAL,
        /// What comes after cannot work without it.
        MISSING
    }
}
