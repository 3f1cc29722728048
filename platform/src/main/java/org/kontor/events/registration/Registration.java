package org.kontor.events.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.shared.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A person's coming to an event for an organisation.
@Table(schema = "events", name = "registration")
public record Registration(
        @Id RegistrationId id,
        EventId eventId,
        PersonId personId,
        OrganisationId organisationId,
        RegistrationRole role,
        Funding funding,
        RegistrationState state,
        boolean matchmaking,
        @Nullable Instant submittedAt,
        @Version int version) {

    public static Registration of(EventId event, NewRegistration wanted, Instant now) {
        return new Registration(
                RegistrationId.next(),
                event,
                wanted.person(),
                wanted.organisation(),
                wanted.role(),
                wanted.funding(),
                wanted.state(),
                wanted.matchmaking(),
                wanted.state() == RegistrationState.DRAFT ? null : now,
                0);
    }

    /// @throws IllegalStateException where the registration cannot take that state from its present
    ///     one
    public Registration become(RegistrationState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "A registration that is %s cannot become %s".formatted(state, next));
        }
        return new Registration(
                id,
                eventId,
                personId,
                organisationId,
                role,
                funding,
                next,
                matchmaking,
                next == RegistrationState.SUBMITTED ? now : submittedAt,
                version);
    }

    public Registration meeting(boolean takesPart) {
        return new Registration(
                id,
                eventId,
                personId,
                organisationId,
                role,
                funding,
                state,
                takesPart,
                submittedAt,
                version);
    }
}
