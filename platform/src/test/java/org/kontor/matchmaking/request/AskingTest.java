package org.kontor.matchmaking.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.AtOnce;
import org.kontor.KontorTest;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Asked;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.rule.Quotas;
import org.kontor.matchmaking.rule.RuleBook;

/// Who asks whom how often, also when many ask at the same instant.
@KontorTest
class AskingTest extends AskingFixture {
    @Test
    void twoWhoAskEachOtherAtOnceHaveOneRequest() throws Exception {
        List<Asked> asked =
                AtOnce.each(
                        List.of(
                                () -> asking.ask(event.card(), wish(0, 1)),
                                () -> asking.ask(event.card(), wish(1, 0))));

        assertThat(asked).hasAtLeastOneElementOfType(Asked.Sent.class);
        assertThat(asked).hasAtLeastOneElementOfType(Asked.AlreadyThere.class);
    }

    @Test
    void quotasHoldForManyWhoAskAtOnce() throws Exception {
        rules.replace(
                event.id(),
                new RuleBook(Optional.empty(), new Quotas(4, 0, 3, 0), List.of(), Map.of(), 0));
        List<Asked> own =
                AtOnce.each(
                        IntStream.range(1, 12)
                                .<Callable<Asked>>mapToObj(
                                        to -> () -> asking.ask(event.card(), wish(0, to)))
                                .toList());
        assertThat(own).filteredOn(Asked.Sent.class::isInstance).hasSize(4);
        assertThat(own)
                .filteredOn(Asked.Refused.class::isInstance)
                .containsOnly(new Asked.Refused(AskRefusal.OWN_QUOTA));

        List<Asked> theirs =
                AtOnce.each(
                        IntStream.range(1, 11)
                                .<Callable<Asked>>mapToObj(
                                        from -> () -> asking.ask(event.card(), wish(from, 11)))
                                .toList());
        assertThat(theirs).filteredOn(Asked.Refused.class::isInstance).isNotEmpty();
        assertThat(queries.toAnswer(event.id(), event.organisations().get(11))).hasSize(3);
    }

    @Test
    void aDeclinedRequestGivesItsPlaceBackButCountsForTheDay() {
        rules.replace(
                event.id(),
                new RuleBook(Optional.empty(), new Quotas(1, 2, 0, 0), List.of(), Map.of(), 0));
        RequestId first = ask(0, 1);
        assertThat(asking.ask(event.card(), wish(0, 2)))
                .isEqualTo(new Asked.Refused(AskRefusal.OWN_QUOTA));
        answering.answer(seen(first, 1), actor(1), decline(1));
        RequestId second = ask(0, 2);
        answering.withdraw(seen(second, 1), actor(0));
        assertThat(asking.ask(event.card(), wish(0, 3)))
                .isEqualTo(new Asked.Refused(AskRefusal.OWN_DAY_QUOTA));
    }
}
