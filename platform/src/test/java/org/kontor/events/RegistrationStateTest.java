package org.kontor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.events.RegistrationState.APPROVED;
import static org.kontor.events.RegistrationState.CANCELLED;
import static org.kontor.events.RegistrationState.DRAFT;
import static org.kontor.events.RegistrationState.REJECTED;
import static org.kontor.events.RegistrationState.SUBMITTED;
import static org.kontor.events.RegistrationState.WAITLISTED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegistrationStateTest {

    @Test
    void theWayOfARegistration() {
        assertThat(
                        Arrays.stream(RegistrationState.values())
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(), RegistrationState::next)))
                .isEqualTo(
                        Map.of(
                                DRAFT, Set.of(SUBMITTED, CANCELLED),
                                SUBMITTED, Set.of(WAITLISTED, APPROVED, REJECTED, CANCELLED),
                                WAITLISTED, Set.of(APPROVED, REJECTED, CANCELLED),
                                APPROVED, Set.of(CANCELLED),
                                REJECTED, Set.of(CANCELLED),
                                CANCELLED, Set.of()));
    }
}
