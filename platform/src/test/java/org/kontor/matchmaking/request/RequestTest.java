package org.kontor.matchmaking.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;

class RequestTest {
    private static final Instant ASKED = Instant.parse("2017-08-01T09:00:00Z");
    private static final Instant NOW = Instant.parse("2017-08-02T09:00:00Z");

    @Test
    void theReceiverAgreesWithAWishOfTheirOwn() {
        Request accepted = pending().accept(Optional.of(Wish.COULD), NOW);

        assertThat(accepted.state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(accepted.answerWish()).isEqualTo(Wish.COULD);
        assertThat(accepted.answeredAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsAgreedCanBeWithdrawnAndNothingElseFollowsIt() {
        Request accepted = pending().accept(Optional.of(Wish.MUST), NOW);

        assertThat(accepted.withdraw(NOW).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(accepted.withdraw(NOW).answerWish()).isEqualTo(Wish.MUST);
        assertThatThrownBy(() -> accepted.decline(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> accepted.expire(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsOverStaysOver() {
        for (Request over :
                Set.of(pending().decline(NOW), pending().withdraw(NOW), pending().expire(NOW))) {
            assertThatThrownBy(() -> over.accept(Optional.empty(), NOW))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(over.state().next()).isEmpty();
        }
        assertThat(RequestState.PENDING.next())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(RequestState.PENDING)));
    }

    private static Request pending() {
        return Request.of(
                EventId.next(),
                new NewRequest(
                        OrganisationId.next(),
                        OrganisationId.next(),
                        Wish.WANT,
                        Optional.empty(),
                        Mode.ON_SITE,
                        "",
                        RequestState.PENDING,
                        Map.of(),
                        ASKED,
                        Optional.empty()));
    }
}
