package org.kontor.events.intake;

/// Who decides on a registration.
public enum Approval {
    /// The organiser looks at each.
    MANUAL,
    /// Whoever submits comes, as long as there are places.
    AUTOMATIC
}
