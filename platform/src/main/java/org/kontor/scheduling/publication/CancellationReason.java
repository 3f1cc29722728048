package org.kontor.scheduling.publication;

import java.util.Locale;

/// Why meetings are cancelled at once.
public enum CancellationReason {
    /// A side no longer wishes it.
    WITHDRAWN,
    /// Its sides turned out to be one organisation, or a side one with another that is met anyway.
    MERGED;

    /// The key of the words for the trail; the lead of a mail has its own behind
    /// `timetable.mail.cancelled`.
    String key() {
        return "timetable.cancelled." + name().toLowerCase(Locale.ROOT);
    }

    /// Of those that a side wanted there are words for it and for the other too.
    String lead() {
        return "timetable.mail.cancelled." + name().toLowerCase(Locale.ROOT);
    }
}
