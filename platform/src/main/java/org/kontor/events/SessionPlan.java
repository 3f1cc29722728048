package org.kontor.events;

import java.time.Instant;
import org.kontor.shared.Period;
import org.kontor.shared.Translated;

/// What a session is, when and where.
///
/// @param track that it belongs to, empty where the programme has none
/// @param language spoken, as an ISO 639-1 code, empty where it is the event's
/// @param capacity how many may sign up, 0 for no limit
public record SessionPlan(
        SessionKind kind,
        Translated title,
        Translated description,
        String track,
        String room,
        String speakers,
        String language,
        SessionLevel level,
        Instant startsAt,
        Instant endsAt,
        int capacity) {

    /// The same at another time.
    public SessionPlan at(Instant starts, Instant ends) {
        return new SessionPlan(
                kind,
                title,
                description,
                track,
                room,
                speakers,
                language,
                level,
                starts,
                ends,
                capacity);
    }

    public Period during() {
        return new Period(startsAt, endsAt);
    }
}
