package org.kontor.matchmaking.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.Heard;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.Consequence;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.Funding;
import org.kontor.events.Leaver;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationEnded;
import org.kontor.events.RegistrationId;
import org.kontor.identity.People;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class WishesOfLeaversTest {
    private static final Instant ASKED = Instant.parse("2017-08-01T09:00:00Z");

    @Autowired Matchmaking matchmaking;
    @Autowired EventSetup setup;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;
    @Autowired WishesOfLeavers wishes;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionOperations transaction;

    private EventId event;
    private OrganisationId amber;
    private OrganisationId birch;
    private Leaver ann;
    private Leaver bo;

    /// Ann and Bo come for Amber, which has agreed to meet Birch and is asked by Cedar.
    @BeforeEach
    void wishes() {
        event = setup.add(Fixture.event("event-" + UUID.randomUUID()));
        amber = organisation("Amber");
        birch = organisation("Birch");
        ann = coming("ann");
        bo = coming("bo");
        matchmaking.enter(
                event,
                List.of(
                        request(amber, birch, RequestState.ACCEPTED),
                        request(organisation("Cedar"), amber, RequestState.PENDING)));
        Heard.everything(database);
    }

    @Test
    void nothingFollowsWhileSomebodyElseComes() {
        assertThat(wishes.of(event, List.of(ann))).isEmpty();
        end(ann);
        assertThat(states()).containsExactly("ACCEPTED", "PENDING");
    }

    @Test
    void theLastToLeaveTakesTheWishesAndTheirMeetingsAlong() {
        assertThat(wishes.of(event, List.of(ann, bo)))
                .containsExactly(
                        new Consequence(
                                ann.registration(),
                                "matchmaking.consequence.requests",
                                List.of(Translated.english("Birch"), Translated.english("Cedar"))));
        end(ann);
        end(bo);
        assertThat(states()).containsExactly("WITHDRAWN", "WITHDRAWN");
        assertThat(
                        database.sql("select state from scheduling.meeting where event_id = :event")
                                .param("event", event.value())
                                .query((row, number) -> row.getString(1))
                                .list())
                .containsExactly("CANCELLED");
    }

    private void end(Leaver leaver) {
        transaction.executeWithoutResult(
                status -> {
                    database.sql(
                                    "update events.registration set state = 'CANCELLED' where id = :id")
                            .param("id", leaver.registration().value())
                            .update();
                    publisher.publishEvent(
                            new RegistrationEnded(
                                    event, leaver.registration(), leaver.person(), amber));
                });
        Heard.everything(database);
    }

    private Leaver coming(String name) {
        PersonId person =
                people.register(
                        new EmailAddress(name + "@" + event + ".example.org"), name, Language.EN);
        RegistrationId registration =
                setup.register(
                                event,
                                List.of(NewRegistration.delegate(person, amber, Funding.SELF)))
                        .getFirst();
        return new Leaver(registration, person, amber);
    }

    private OrganisationId organisation(String name) {
        return directory.register(
                OrganisationProfile.of(OrganisationKind.CLUSTER, name, "DE").done());
    }

    private static NewRequest request(OrganisationId from, OrganisationId to, RequestState state) {
        return new NewRequest(
                from,
                to,
                Wish.WANT,
                Optional.empty(),
                Mode.ON_SITE,
                "",
                state,
                Map.of(),
                ASKED,
                state == RequestState.PENDING ? Optional.empty() : Optional.of(ASKED));
    }

    private List<String> states() {
        return database.sql(
                        "select state from matchmaking.request where event_id = :event order by id")
                .param("event", event.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
