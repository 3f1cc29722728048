package org.kontor.events;

import java.time.Instant;
import org.kontor.shared.Period;
import org.kontor.shared.Translated;

/// What a session is, and when.
///
/// @param language spoken, as an ISO 639-1 code, empty where it is the event's
/// @param capacity how many may sign up, 0 for no limit
public record SessionPlan(
        SessionKind kind,
        Translated title,
        Translated description,
        String language,
        SessionLevel level,
        Instant startsAt,
        Instant endsAt,
        int capacity) {

    public Period during() {
        return new Period(startsAt, endsAt);
    }

    /// The same at another time.
    public SessionPlan at(Period during) {
        return new SessionPlan(
                kind, title, description, language, level, during.from(), during.until(), capacity);
    }
}
