package org.kontor.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.kontor.events.Funding;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.events.SignUp;
import org.kontor.events.intake.Approval;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class AdmittingTest {
    @Autowired Admitting admitting;
    @Autowired Registrations registrations;
    @Autowired Intakes intakes;
    @Autowired EventSetup setup;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;

    private EventId event = EventId.next();
    private OrganisationId organisation = new OrganisationId(new UUID(0, 0));

    @BeforeEach
    void anEvent() {
        database.sql("delete from notify.mail").update();
        String slug = "event-" + UUID.randomUUID();
        event = setup.add(Fixture.event(slug));
        organisation =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.CLUSTER, "Light " + slug, "LT")
                                .done());
    }

    @Test
    void whoIsTakenInByTheEventItselfHearsAtOnce() {
        takes(Approval.AUTOMATIC, 1);
        Registration first = submitted("Ona");
        Registration second = submitted("Jonas");
        assertThat(state(first)).isEqualTo(RegistrationState.APPROVED);
        assertThat(state(second)).isEqualTo(RegistrationState.WAITLISTED);
        assertThat(mails())
                .containsExactly(
                        Map.entry("jonas", "„Klasteriai susitinka“"),
                        Map.entry("ona", "Jūs užregistruoti"));
    }

    @Test
    void whereTheOrganiserDecidesNobodyGetsAPlaceBefore() {
        takes(Approval.MANUAL, 1);
        Registration first = submitted("Ona");
        Registration second = submitted("Jonas");
        assertThat(state(first)).isEqualTo(RegistrationState.SUBMITTED);
        assertThat(decide(second, RegistrationState.APPROVED)).isEmpty();
        assertThat(decide(first, RegistrationState.APPROVED)).contains("events.error.full");
        assertThat(decide(first, RegistrationState.WAITLISTED)).isEmpty();
        assertThat(decide(second, RegistrationState.CANCELLED)).isEmpty();
        assertThat(state(first)).isEqualTo(RegistrationState.APPROVED);
        assertThat(decide(second, RegistrationState.APPROVED)).contains("events.error.transition");
    }

    @Test
    void theListMovesUpInTheOrderInWhichPeopleCame() {
        takes(Approval.AUTOMATIC, 1);
        Registration place = submitted("Ona");
        List<Registration> queue =
                List.of(submitted("Jonas"), submitted("Petras"), submitted("Rasa"));
        assertThat(decide(queue.get(1), RegistrationState.CANCELLED)).isEmpty();
        assertThat(decide(place, RegistrationState.CANCELLED)).isEmpty();
        assertThat(states(queue))
                .containsExactly(
                        RegistrationState.APPROVED,
                        RegistrationState.CANCELLED,
                        RegistrationState.WAITLISTED);
        intakes.store(with(intakes.of(event), Approval.AUTOMATIC, 2));
        admitting.moveUp(event);
        assertThat(state(queue.get(2))).isEqualTo(RegistrationState.APPROVED);
    }

    @Test
    void whoComesForTwoTakesOnePlaceAndSpeakersTakeNone() {
        takes(Approval.AUTOMATIC, 1);
        PersonId person = person("Ona");
        Registration first = submitted(draft(person, RegistrationRole.DELEGATE));
        organisation =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.CLUSTER, "Other", "LT").done());
        Registration other = submitted(draft(person, RegistrationRole.DELEGATE));
        Registration speaker = submitted(draft(person("Jonas"), RegistrationRole.SPEAKER));
        Registration late = submitted("Petras");
        assertThat(states(List.of(first, other, speaker, late)))
                .containsExactly(
                        RegistrationState.APPROVED,
                        RegistrationState.APPROVED,
                        RegistrationState.APPROVED,
                        RegistrationState.WAITLISTED);
        decide(first, RegistrationState.CANCELLED);
        assertThat(state(late)).isEqualTo(RegistrationState.WAITLISTED);
        decide(other, RegistrationState.CANCELLED);
        assertThat(state(late)).isEqualTo(RegistrationState.APPROVED);
    }

    @Test
    void whoMustBeVouchedForWaitsUntilTheyAre() {
        takes(Approval.AUTOMATIC, 5);
        Registration asking =
                submitted(
                        Registration.draft(
                                event,
                                person("Ona"),
                                organisation,
                                new Coming(RegistrationRole.DELEGATE, Funding.SELF, true),
                                false,
                                null));
        assertThat(state(asking)).isEqualTo(RegistrationState.SUBMITTED);
        admitting.confirm(now(asking));
        assertThat(state(asking)).isEqualTo(RegistrationState.APPROVED);
    }

    @Test
    void placesInSessionsGoWithTheLastRegistrationOnly() {
        takes(Approval.MANUAL, 0);
        PersonId person = person("Ona");
        Registration one = submitted(draft(person, RegistrationRole.DELEGATE));
        organisation =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.CLUSTER, "Other", "LT").done());
        Registration other = submitted(draft(person, RegistrationRole.DELEGATE));
        decide(one, RegistrationState.APPROVED);
        decide(other, RegistrationState.APPROVED);
        var session = setup.addSessions(event, List.of(Fixture.session(9, 0, 10, 0))).getFirst();
        setup.signUp(List.of(new SignUp(session, person)));
        decide(one, RegistrationState.CANCELLED);
        assertThat(bound(person)).isEqualTo(1);
        decide(other, RegistrationState.CANCELLED);
        assertThat(bound(person)).isZero();
    }

    @Test
    void manyAtOnceAreTakenInTheirOrderAndEachIsAnswered() {
        takes(Approval.MANUAL, 2);
        List<Registration> all = List.of(submitted("Ona"), submitted("Jonas"), submitted("Petras"));
        List<RegistrationId> backwards = all.reversed().stream().map(Registration::id).toList();
        var decided =
                admitting.decideAll(
                        event, backwards, new Verdict.Become(RegistrationState.APPROVED, ""));
        assertThat(decided)
                .extracting(each -> each.registration().id(), Admitting.Decided::refusal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(all.get(0).id(), Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(all.get(1).id(), Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(
                                all.get(2).id(), Optional.of("events.error.full")));
    }

    /// 40 people want 10 places at once; meanwhile those who have one give it up.
    @Test
    void noPlaceIsGivenTwiceHoweverManyComeAtOnce() throws Exception {
        takes(Approval.AUTOMATIC, 10);
        var drafts = new ArrayList<Registration>();
        for (int i = 0; i < 40; i++) {
            drafts.add(registrations.begin(draft(person("P" + i), RegistrationRole.DELEGATE)));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Registration>> wanted =
                    drafts.stream()
                            .map(draft -> (Callable<Registration>) () -> admitting.submit(draft))
                            .toList();
            for (Future<Registration> done : threads.invokeAll(wanted)) {
                done.get();
            }
            assertThat(counts())
                    .isEqualTo(
                            Map.of(
                                    RegistrationState.APPROVED, 10L,
                                    RegistrationState.WAITLISTED, 30L));
            List<RegistrationId> seated = inState(RegistrationState.APPROVED);
            List<RegistrationId> queue = inState(RegistrationState.WAITLISTED);
            List<Callable<Object>> cancelled =
                    seated.stream()
                            .map(
                                    id ->
                                            (Callable<Object>)
                                                    () ->
                                                            admitting.decideAll(
                                                                    event,
                                                                    List.of(id),
                                                                    new Verdict.Become(
                                                                            RegistrationState
                                                                                    .CANCELLED,
                                                                            "")))
                            .toList();
            for (Future<Object> done : threads.invokeAll(cancelled)) {
                done.get();
            }
            assertThat(inState(RegistrationState.APPROVED))
                    .containsExactlyElementsOf(queue.subList(0, 10));
            assertThat(inState(RegistrationState.WAITLISTED))
                    .containsExactlyElementsOf(queue.subList(10, 30));
        }
    }

    private void takes(Approval approval, int capacity) {
        intakes.store(with(intakes.of(event), approval, capacity));
    }

    private static Intake with(Intake intake, Approval approval, int capacity) {
        return new Intake(
                intake.event(),
                approval,
                capacity,
                intake.roles(),
                intake.form(),
                intake.asks(),
                intake.contact(),
                intake.open(),
                intake.version());
    }

    private Registration submitted(String name) {
        return submitted(draft(person(name), RegistrationRole.DELEGATE));
    }

    private Registration submitted(Registration draft) {
        return admitting.submit(registrations.begin(draft));
    }

    private Registration draft(PersonId person, RegistrationRole role) {
        return Registration.draft(
                event, person, organisation, new Coming(role, Funding.SELF, true), true, null);
    }

    private Optional<String> decide(Registration registration, RegistrationState next) {
        return admitting.decide(now(registration), next, "");
    }

    private Registration now(Registration registration) {
        return registrations.find(event, registration.id()).orElseThrow();
    }

    private RegistrationState state(Registration registration) {
        return now(registration).state();
    }

    private List<RegistrationState> states(List<Registration> all) {
        return all.stream().map(this::state).toList();
    }

    private PersonId person(String name) {
        return people.register(
                new EmailAddress(name + "-" + UUID.randomUUID() + "@example.org"),
                name,
                Language.LT);
    }

    private long bound(PersonId person) {
        return database.sql("select count(*) from events.occupancy where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    private Map<RegistrationState, Long> counts() {
        var counts = new TreeMap<RegistrationState, Long>();
        database.sql(
                        "select state, count(*) from events.registration where event_id = :event group by state")
                .param("event", event.value())
                .query(
                        row -> {
                            counts.put(RegistrationState.valueOf(row.getString(1)), row.getLong(2));
                        });
        return counts;
    }

    private List<RegistrationId> inState(RegistrationState state) {
        return database.sql(
                        """
                        select id from events.registration
                        where event_id = :event and state = :state order by submission
                        """)
                .param("event", event.value())
                .param("state", state.name())
                .query((row, number) -> new RegistrationId(row.getObject(1, UUID.class)))
                .list();
    }

    /// The beginning of each address, and of what was written to it.
    private List<Map.Entry<String, String>> mails() {
        return database.sql("select recipient, subject from notify.mail order by recipient, id")
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getString(1).replaceFirst("-.*", ""),
                                        row.getString(2).replaceFirst("( į |: ).*", "")))
                .list();
    }
}
