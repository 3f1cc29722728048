package org.kontor.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;

/// A wish to meet that is stored as it stands.
///
/// @param answer the other side's own wish, where they told one
/// @param languages between which somebody has to interpret, two or none
/// @param delegates who is to take part, for either organisation; an organisation without one
///     sends whoever is free
/// @param answeredAt empty while the request is pending
public record NewRequest(
        OrganisationId from,
        OrganisationId to,
        Wish wish,
        Optional<Wish> answer,
        Mode mode,
        List<String> languages,
        String message,
        RequestState state,
        Map<OrganisationId, Set<PersonId>> delegates,
        Instant askedAt,
        Optional<Instant> answeredAt) {
    public NewRequest {
        languages = List.copyOf(languages);
        delegates = Map.copyOf(delegates);
        if (from.equals(to)) {
            throw new IllegalArgumentException("An organisation cannot meet itself: " + from);
        }
        if ((state == RequestState.PENDING) != answeredAt.isEmpty()) {
            throw new IllegalArgumentException(
                    "A request is pending until it is answered: %s, %s"
                            .formatted(state, answeredAt));
        }
    }

    /// Between sides that understand one another.
    public NewRequest(
            OrganisationId from,
            OrganisationId to,
            Wish wish,
            Optional<Wish> answer,
            Mode mode,
            String message,
            RequestState state,
            Map<OrganisationId, Set<PersonId>> delegates,
            Instant askedAt,
            Optional<Instant> answeredAt) {
        this(
                from,
                to,
                wish,
                answer,
                mode,
                List.of(),
                message,
                state,
                delegates,
                askedAt,
                answeredAt);
    }
}
