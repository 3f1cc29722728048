package org.kontor.scheduling.team;

import java.util.Set;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;

/// Who had better be sent to a meeting, and why.
///
/// @param knows the tags of the partner that the person knows about
/// @param load how many meetings they would have with it
/// @param onlyOne whether nobody else has time
public record Suggestion(
        MeetingId meeting, PersonId person, Set<String> knows, long load, boolean onlyOne) {
    public Suggestion {
        knows = Set.copyOf(knows);
    }
}
