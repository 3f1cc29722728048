package org.kontor.matchmaking.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.kontor.AtOnce;
import org.kontor.KontorTest;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.rule.Quotas;
import org.kontor.matchmaking.rule.RuleBook;
import org.kontor.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a request ends, also when two act at the same instant.
@KontorTest
class AnsweringTest extends AskingFixture {
    @Autowired JdbcClient database;
    @Autowired ExpiringRequests expiring;

    @Test
    void ofTwoWhoAnswerAtOnceOneWinsAndTheOtherSeesWhatStands() throws Exception {
        for (int other = 1; other < 12; other++) {
            RequestId request = ask(0, other);
            int asked = other;
            List<Outcome> outcomes =
                    atOnce(
                            () -> answering.answer(seen(request, 1), actor(asked), agree()),
                            () -> answering.answer(seen(request, 1), actor(asked), decline(asked)));
            RequestState stands = card(request).state();
            assertThat(outcomes).filteredOn(Outcome::stored).hasSize(1);
            assertThat(outcomes)
                    .extracting(outcome -> outcome.request().state())
                    .containsOnly(stands);
        }
    }

    @Test
    void ofAnAnswerAndAWithdrawalOneWins() throws Exception {
        for (int other = 1; other < 12; other++) {
            RequestId request = ask(0, other);
            int asked = other;
            List<Outcome> outcomes =
                    atOnce(
                            () -> answering.answer(seen(request, 1), actor(asked), decline(asked)),
                            () -> answering.withdraw(seen(request, 1), actor(0)));
            assertThat(outcomes).filteredOn(Outcome::stored).hasSize(1);
            assertThat(card(request).state()).isIn(RequestState.DECLINED, RequestState.WITHDRAWN);
            assertThat(recorded(request)).hasSize(2);
        }
    }

    @Test
    void anAnswerGivenTwiceIsStoredOnce() throws Exception {
        RequestId request = ask(0, 1);
        List<Outcome> outcomes =
                atOnce(
                        () -> answering.answer(seen(request, 1), actor(1), agree()),
                        () -> answering.answer(seen(request, 1), actor(1), agree()));

        assertThat(outcomes).allMatch(Outcome::stored);
        assertThat(recorded(request))
                .containsExactly("matchmaking.audit.asked", "matchmaking.audit.accepted");
    }

    @Test
    void whoAnswersWhatWasChangedMeanwhileIsShownTheChange() {
        RequestId request = ask(0, 1);
        var change = new Answering.Change(Wish.MUST, Mode.ONLINE, List.of(), "Otherwise", Map.of());
        assertThat(answering.edit(seen(request, 1), actor(0), change).stored()).isTrue();

        Outcome outcome = answering.answer(seen(request, 1), actor(1), agree());
        assertThat(outcome.stored()).isFalse();
        assertThat(outcome.request().question().message()).isEqualTo("Otherwise");
        assertThat(answering.answer(seen(request, 2), actor(1), agree()).stored()).isTrue();
    }

    @Test
    void nobodyAnswersForOthersNorWithdrawsWhatOthersAsk() {
        RequestId request = ask(0, 1);

        assertThatThrownBy(() -> answering.answer(seen(request, 1), actor(2), agree()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.answer(seen(request, 1), actor(0), agree()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.withdraw(seen(request, 1), actor(1)))
                .isInstanceOf(NotFound.class);
        assertThat(card(request).state()).isEqualTo(RequestState.PENDING);
    }

    @Test
    void whatNobodyAnswersInTimeExpires() {
        RequestId request = ask(0, 1);
        RequestId answered = ask(0, 2);
        answering.answer(seen(answered, 1), actor(2), agree());
        assertThat(expiring.expireDue()).isZero();
        rules.replace(
                event.id(),
                new RuleBook(
                        Optional.of(Instant.now().minusSeconds(1)),
                        Quotas.NONE,
                        List.of(),
                        Map.of(),
                        0));
        askedLongAgo();

        assertThat(expiring.expireDue()).isEqualTo(1);
        assertThat(card(request).state()).isEqualTo(RequestState.EXPIRED);
        assertThat(card(answered).state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(answering.answer(seen(request, 1), actor(1), agree()).stored()).isFalse();
    }

    private void askedLongAgo() {
        database.sql("update matchmaking.request set asked_at = asked_at - interval '1 day'")
                .update();
    }

    private static Reply agree() {
        return new Reply.Agree(Optional.of(Wish.WANT), "", Optional.of(Set.of()));
    }

    private RequestCard card(RequestId request) {
        return queries.find(event.id(), request).orElseThrow();
    }

    private List<String> recorded(RequestId request) {
        return database.sql("select action from audit.entry where subject_id = :id order by id")
                .param("id", request.value())
                .query((row, number) -> row.getString("action"))
                .list();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... tasks) throws Exception {
        return AtOnce.each(List.of(tasks));
    }
}
