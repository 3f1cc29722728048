package org.kontor.matchmaking.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
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
import org.kontor.directory.duplicates.Merge;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.identity.People;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class MergedRequestsTest {
    private static final Instant ASKED = Instant.parse("2017-08-01T09:00:00Z");

    @Autowired BeanFactory beans;
    @Autowired Matchmaking matchmaking;
    @Autowired EventSetup setup;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;

    private final Map<String, OrganisationId> organisations = new HashMap<>();
    private EventId event;

    /// A is the duplicate of B; X, Y and Z are others.
    @BeforeEach
    void organisations() {
        event = setup.add(Fixture.event("event-" + UUID.randomUUID()));
        for (String name : List.of("A", "B", "X", "Y", "Z")) {
            organisations.put(
                    name,
                    directory.register(
                            OrganisationProfile.of(OrganisationKind.CLUSTER, name, "DE").done()));
        }
    }

    @Test
    void wishesOfTheDuplicateBecomeThoseOfWhatIsLeft() {
        PersonId delegate =
                people.register(new EmailAddress(event + "@example.org"), "Ada", Language.EN);
        enter(
                new NewRequest(
                        id("A"),
                        id("X"),
                        Wish.MUST,
                        Optional.empty(),
                        Mode.ON_SITE,
                        "",
                        RequestState.PENDING,
                        Map.of(id("A"), Set.of(delegate)),
                        ASKED,
                        Optional.empty()),
                request("Y", "A", "WANT", "COULD", RequestState.ACCEPTED),
                request("A", "Z", "WANT", "", RequestState.DECLINED),
                request("B", "Z", "COULD", "", RequestState.PENDING));
        merge();

        assertThat(requests())
                .containsExactly(
                        "B-X MUST PENDING",
                        "Y-B WANT/COULD ACCEPTED",
                        "B-Z WANT DECLINED",
                        "B-Z COULD PENDING");
        assertThat(
                        database.sql(
                                        "select organisation_id from matchmaking.request_delegate where person_id = :person")
                                .param("person", delegate.value())
                                .query(UUID.class)
                                .single())
                .isEqualTo(id("B").value());
    }

    @Test
    void whatTheTwoAskedOneAnotherIsWithdrawnWithItsReason() {
        enter(
                request("A", "B", "MUST", "MUST", RequestState.ACCEPTED),
                request("B", "A", "WANT", "", RequestState.EXPIRED));
        merge();

        assertThat(requests()).containsExactly("A-B MUST/MUST WITHDRAWN", "B-A WANT EXPIRED");
        assertThat(reasons()).containsExactly("matchmaking.audit.withdrawn matchmaking.merged");
        assertThat(meetings()).containsExactly("CANCELLED 6 true");
    }

    @Test
    void ofTwoRequestsTheAgreedOneStaysWithTheStrongerWishes() {
        enter(
                request("X", "A", "COULD", "WANT", RequestState.ACCEPTED),
                request("X", "B", "MUST", "", RequestState.PENDING));
        merge();

        assertThat(requests()).containsExactly("X-B MUST/WANT ACCEPTED", "X-B MUST WITHDRAWN");
        assertThat(meetings()).containsExactly("UNSCHEDULED 5 false");
    }

    @Test
    void twoThatWereAgreedBecomeOneMeetingOfBothSidesStrongestWishes() {
        enter(
                request("X", "A", "MUST", "COULD", RequestState.ACCEPTED),
                request("B", "X", "MUST", "WANT", RequestState.ACCEPTED));
        merge();

        assertThat(requests())
                .containsExactly("X-B MUST/COULD WITHDRAWN", "B-X MUST/MUST ACCEPTED");
        assertThat(meetings()).containsExactly("CANCELLED 4 false", "UNSCHEDULED 6 true");
    }

    @Test
    void whoAskedOneAnotherAgree() {
        enter(
                request("X", "A", "COULD", "", RequestState.PENDING),
                request("B", "X", "MUST", "", RequestState.PENDING));
        merge();

        assertThat(requests()).containsExactly("X-B COULD WITHDRAWN", "B-X MUST/COULD ACCEPTED");
        assertThat(meetings()).containsExactly("UNSCHEDULED 4 false");
    }

    @Test
    void whatTheOrganiserHoldsIsNotAgreedByTheMerge() {
        enter(
                request("X", "A", "COULD", "", RequestState.PENDING),
                request("B", "X", "MUST", "", RequestState.PENDING));
        database.sql("update matchmaking.request set route = 'HELD' where from_id = :b")
                .param("b", id("B").value())
                .update();
        merge();

        assertThat(requests()).containsExactly("X-B COULD PENDING", "B-X MUST WITHDRAWN");
    }

    @Test
    void offersMoveAndTheSameIsToldOnce() {
        matchmaking.offer(
                event, List.of(offer("A", "Lasers"), offer("A", "Optics"), offer("B", "Lasers")));
        database.sql(
                        """
                        insert into matchmaking.participant (event_id, organisation_id, protected)
                        values (:event, :a, true), (:event, :b, false)
                        """)
                .param("event", event.value())
                .param("a", id("A").value())
                .param("b", id("B").value())
                .update();
        merge();

        assertThat(matchmaking.opportunities(event, Set.of(id("A")))).isEmpty();
        assertThat(matchmaking.opportunities(event, Set.of(id("B"))))
                .extracting(card -> card.title().in(Language.EN))
                .containsExactlyInAnyOrder("Lasers", "Optics");
        assertThat(
                        database.sql(
                                        """
                                        select organisation_id from matchmaking.participant
                                        where event_id = :event and protected
                                        """)
                                .param("event", event.value())
                                .query(UUID.class)
                                .single())
                .isEqualTo(id("B").value());
    }

    @Test
    void hearingItTwiceChangesNothingMore() {
        enter(
                request("X", "A", "COULD", "WANT", RequestState.ACCEPTED),
                request("X", "B", "MUST", "", RequestState.PENDING),
                request("A", "B", "MUST", "", RequestState.PENDING),
                request("A", "Y", "MUST", "", RequestState.PENDING));
        merge();
        List<String> before = everything();
        Merge.again(beans, id("A"), id("B"));
        assertThat(everything()).isEqualTo(before);
    }

    private void merge() {
        Merge.of(beans, id("A"), id("B"));
    }

    private OrganisationId id(String name) {
        return java.util.Objects.requireNonNull(organisations.get(name));
    }

    private void enter(NewRequest... wanted) {
        matchmaking.enter(event, List.of(wanted));
        org.kontor.Heard.everything(database);
    }

    /// @param answer empty where none was given
    private NewRequest request(
            String from, String to, String wish, String answer, RequestState state) {
        return new NewRequest(
                id(from),
                id(to),
                Wish.valueOf(wish),
                answer.isEmpty() ? Optional.empty() : Optional.of(Wish.valueOf(answer)),
                Mode.ON_SITE,
                "",
                state,
                Map.of(),
                ASKED,
                state == RequestState.PENDING ? Optional.empty() : Optional.of(ASKED));
    }

    private NewOpportunity offer(String organisation, String title) {
        return new NewOpportunity(
                id(organisation),
                Direction.OFFER,
                OpportunityKind.TECHNOLOGY,
                Translated.english(title),
                Translated.empty(),
                List.of());
    }

    private List<String> requests() {
        return texts(
                """
                select f.name || '-' || t.name || ' ' || wish || coalesce('/' || answer_wish, '') || ' ' || state
                from matchmaking.request r
                join directory.organisation f on f.id = from_id
                join directory.organisation t on t.id = to_id
                where event_id = :event order by r.id
                """);
    }

    private List<String> meetings() {
        return texts(
                """
                select state || ' ' || weight || ' ' || mandatory from scheduling.meeting
                where event_id = :event order by id
                """);
    }

    private List<String> reasons() {
        return texts(
                """
                select action || ' ' || (facts ->> 'reason') from audit.entry
                join audit_apart.details on entry_id = entry.id
                join matchmaking.request r on r.id = subject_id
                where r.event_id = :event and facts ->> 'reason' is not null
                """);
    }

    private List<String> everything() {
        return texts(
                """
                select r::text from matchmaking.request r where event_id = :event
                union all select m::text from scheduling.meeting m where event_id = :event
                union all select e::text from audit.entry e
                order by 1
                """);
    }

    private List<String> texts(String sql) {
        return database.sql(sql)
                .param("event", event.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
