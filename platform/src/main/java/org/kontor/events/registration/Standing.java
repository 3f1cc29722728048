package org.kontor.events.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.events.RegistrationState;

/// Where a registration stands.
///
/// @param confirmed whether the person is known to act for the organisation
/// @param submission the order in which people came
/// @param reason why it was rejected or cancelled, as the person was told
public record Standing(
        RegistrationState state,
        boolean confirmed,
        @Nullable Instant submittedAt,
        @Nullable Long submission,
        String reason) {
    static Standing draft(boolean confirmed) {
        return new Standing(RegistrationState.DRAFT, confirmed, null, null, "");
    }

    Standing become(RegistrationState next, String why) {
        return new Standing(next, confirmed, submittedAt, submission, why);
    }

    Standing submitted(Instant now, long number) {
        return new Standing(RegistrationState.SUBMITTED, confirmed, now, number, "");
    }

    Standing confirm() {
        return new Standing(state, true, submittedAt, submission, reason);
    }

    Standing unconfirmed() {
        return new Standing(state, false, submittedAt, submission, reason);
    }
}
