package org.kontor.matchmaking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;

/// A wish to meet that both sides agree to: what a meeting is made from.
///
/// @param languages between which somebody has to interpret, two or none
/// @param isForNow whether it is meant for the next minutes
/// @param delegates who is to take part, for either organisation; an organisation without one
///     sends whoever is free
public record AcceptedRequest(
        RequestId id,
        OrganisationId from,
        OrganisationId to,
        Wish wish,
        Optional<Wish> answer,
        Mode mode,
        List<String> languages,
        boolean isForNow,
        Map<OrganisationId, Set<PersonId>> delegates) {
    public AcceptedRequest {
        languages = List.copyOf(languages);
        delegates = Map.copyOf(delegates);
    }

    /// What the meeting weighs to the timetable, 2 to 6; see [Wish#weight].
    public int weight() {
        return Wish.weight(wish, answer);
    }

    /// Whether the meeting goes before all others.
    public boolean mandatory() {
        return Wish.mandatory(wish, answer);
    }
}
