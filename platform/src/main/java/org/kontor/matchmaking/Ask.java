package org.kontor.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;

/// What one organisation asks of another.
///
/// @param by who asks
/// @param languages between which somebody has to interpret, two or none
/// @param delegates who is to take part, for either organisation
/// @param validUntil set where the meeting is meant for the next minutes only
public record Ask(
        OrganisationId from,
        OrganisationId to,
        PersonId by,
        Wish wish,
        Mode mode,
        List<String> languages,
        String message,
        Map<OrganisationId, Set<PersonId>> delegates,
        Optional<Instant> validUntil) {

    public Ask {
        languages = List.copyOf(languages);
        delegates = Map.copyOf(delegates);
    }

    /// Between sides that understand one another.
    public Ask(
            OrganisationId from,
            OrganisationId to,
            PersonId by,
            Wish wish,
            Mode mode,
            String message,
            Map<OrganisationId, Set<PersonId>> delegates,
            Optional<Instant> validUntil) {
        this(from, to, by, wish, mode, List.of(), message, delegates, validUntil);
    }
}
