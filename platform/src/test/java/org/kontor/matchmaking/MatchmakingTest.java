package org.kontor.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KontorTest
@RecordApplicationEvents
class MatchmakingTest {
    private static final Instant ASKED = Instant.parse("2017-08-01T09:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2017-08-02T09:00:00Z");

    @Autowired Matchmaking matchmaking;
    @Autowired EventSetup setup;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired ApplicationEvents published;

    private EventId event;
    private OrganisationId one;
    private OrganisationId other;
    private PersonId person;

    @BeforeEach
    void anEventWithTwoOrganisations() {
        String name = UUID.randomUUID().toString();
        event = setup.add(Fixture.event("event-" + name));
        one = organisation("One " + name);
        other = organisation("Other " + name);
        person = people.register(new EmailAddress(name + "@example.org"), "Ada", Language.EN);
    }

    @Test
    void acceptedWishesAreKnownToOthersWithTheirDelegatesAndAnnouncedOnce() {
        List<RequestId> entered =
                matchmaking.enter(
                        event,
                        List.of(
                                request(one, other, RequestState.DECLINED),
                                request(one, other, RequestState.ACCEPTED)));

        assertThat(matchmaking.accepted(event))
                .containsExactly(
                        new AcceptedRequest(
                                entered.get(1),
                                one,
                                other,
                                Wish.MUST,
                                Optional.of(Wish.WANT),
                                Mode.ON_SITE,
                                List.of(),
                                false,
                                Map.of(one, Set.of(person))));
        assertThat(published.stream(RequestsAccepted.class))
                .containsExactly(new RequestsAccepted(event, List.of(entered.get(1))));
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 1, 1, 0, 0));
    }

    @Test
    void twoOrganisationsHaveOneOpenWishBetweenThemWhoeverAsks() {
        matchmaking.enter(event, List.of(request(one, other, RequestState.PENDING)));

        assertThatThrownBy(
                        () ->
                                matchmaking.enter(
                                        event, List.of(request(other, one, RequestState.PENDING))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(1, 0, 0, 0, 0));
    }

    private NewRequest request(OrganisationId from, OrganisationId to, RequestState state) {
        boolean pending = state == RequestState.PENDING;
        return new NewRequest(
                from,
                to,
                Wish.MUST,
                state == RequestState.ACCEPTED ? Optional.of(Wish.WANT) : Optional.empty(),
                Mode.ON_SITE,
                "",
                state,
                Map.of(from, Set.of(person)),
                ASKED,
                pending ? Optional.empty() : Optional.of(ANSWERED));
    }

    private OrganisationId organisation(String name) {
        return directory.register(
                OrganisationProfile.of(OrganisationKind.CLUSTER, name, "DE").done());
    }
}
