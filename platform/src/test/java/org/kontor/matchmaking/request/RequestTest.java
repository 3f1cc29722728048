package org.kontor.matchmaking.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Ask;
import org.kontor.matchmaking.DeclineReason;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.request.Answer.Hand;
import org.kontor.shared.PersonId;

class RequestTest {
    private static final OrganisationId FROM = OrganisationId.next();
    private static final OrganisationId TO = OrganisationId.next();
    private static final PersonId ADA = PersonId.next();
    private static final PersonId BO = PersonId.next();
    private static final PersonId CY = PersonId.next();
    private static final Hand ASKING = new Hand(ADA, Instant.parse("2017-08-01T09:00:00Z"));
    private static final Hand NOW = new Hand(BO, Instant.parse("2017-08-02T09:00:00Z"));

    @Test
    void theReceiverAgreesWithAWishOfTheirOwnAndSendsSomebodyElse() {
        Request accepted =
                pending(Route.DIRECT)
                        .accept(Optional.of(Wish.COULD), "Gladly", Optional.of(Set.of(CY)), NOW);

        assertThat(accepted.state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(accepted.answer())
                .isEqualTo(new Answer(Wish.COULD, null, "Gladly", false, NOW.at(), BO));
        assertThat(accepted.delegates())
                .containsExactlyInAnyOrder(
                        new ProposedDelegate(FROM, ADA), new ProposedDelegate(TO, CY));
    }

    @Test
    void untilItIsAnsweredItCanBeAskedOtherwise() {
        Request edited =
                pending(Route.DIRECT)
                        .edit(
                                new Answering.Change(
                                        Wish.MUST,
                                        Mode.ONLINE,
                                        List.of("de", "ka"),
                                        "Better so",
                                        Map.of(TO, Set.of(CY))));

        assertThat(edited.question())
                .isEqualTo(
                        new Question(
                                Wish.MUST,
                                Mode.ONLINE,
                                List.of("de", "ka"),
                                "Better so",
                                false,
                                ASKING.at(),
                                ADA,
                                null));
        assertThat(edited.delegates()).containsExactly(new ProposedDelegate(TO, CY));
        Request answered = edited.decline(DeclineReason.NO_TIME, "", NOW);
        assertThatThrownBy(
                        () ->
                                answered.edit(
                                        new Answering.Change(
                                                Wish.COULD, Mode.ON_SITE, List.of(), "", Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsAgreedCanBeWithdrawnAndNothingElseFollowsIt() {
        Request accepted = accepted();

        assertThat(accepted.withdraw(NOW).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(accepted.withdraw(NOW).answer().answerWish()).isEqualTo(Wish.MUST);
        assertThatThrownBy(() -> accepted.decline(DeclineReason.NO_TIME, "", NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> accepted.expire(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsOverStaysOver() {
        Request open = pending(Route.DIRECT);
        for (Request over :
                List.of(
                        open.decline(DeclineReason.OTHER, "Another time", NOW),
                        open.withdraw(NOW),
                        open.expire(NOW))) {
            assertThatThrownBy(() -> over.accept(Optional.empty(), "", Optional.empty(), NOW))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(over.state().next()).isEmpty();
        }
        assertThat(RequestState.PENDING.next())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(RequestState.PENDING)));
    }

    @Test
    void theOrganiserPassesOnWhatIsHeldAndOnlyThat() {
        assertThat(pending(Route.HELD).forward().route()).isEqualTo(Route.FORWARDED);
        assertThatThrownBy(() -> pending(Route.DIRECT).forward())
                .isInstanceOf(IllegalStateException.class);
        Request gone = pending(Route.HELD).withdraw(NOW);
        assertThatThrownBy(gone::forward).isInstanceOf(IllegalStateException.class);
    }

    private static Request accepted() {
        return pending(Route.DIRECT).accept(Optional.of(Wish.MUST), "", Optional.empty(), NOW);
    }

    private static Request pending(Route route) {
        var ask =
                new Ask(
                        FROM,
                        TO,
                        ADA,
                        Wish.WANT,
                        Mode.ON_SITE,
                        "Let us talk",
                        Map.of(FROM, Set.of(ADA), TO, Set.of(BO)),
                        Optional.empty());
        return Request.of(EventId.next(), ask, route, ASKING);
    }
}
