package org.kontor.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class MergedRegistrationsTest {
    @Autowired BeanFactory beans;
    @Autowired Directory directory;
    @Autowired EventSetup setup;
    @Autowired People people;
    @Autowired JdbcClient database;

    private EventId event;
    private OrganisationId duplicate;
    private OrganisationId left;

    @BeforeEach
    void anOrganisationWithTwoEntries() {
        event = setup.add(Fixture.event("event-" + UUID.randomUUID()));
        duplicate = organisation("Duplicate");
        left = organisation("Left");
    }

    @Test
    void registrationsOfTheDuplicateCountForWhatIsLeft() {
        register("A", duplicate, RegistrationState.APPROVED, true);
        register("B", duplicate, RegistrationState.CANCELLED, true);
        register("C", left, RegistrationState.SUBMITTED, false);
        Merge.of(beans, duplicate, left);

        assertThat(registrations())
                .containsExactly(
                        "A APPROVED true left", "B CANCELLED true left", "C SUBMITTED false left");
        assertThat(trail("organisation", left.value()))
                .containsExactly("events.audit.merged {\"registrations\": \"2\"}");
    }

    @Test
    void whoWasRegisteredForBothKeepsWhatBringsThemFurthest() {
        register("A", duplicate, RegistrationState.APPROVED, true);
        register("A", left, RegistrationState.SUBMITTED, true);
        register("B", duplicate, RegistrationState.APPROVED, false);
        register("B", left, RegistrationState.APPROVED, true);
        register("C", duplicate, RegistrationState.REJECTED, true);
        register("C", left, RegistrationState.CANCELLED, true);
        Merge.of(beans, duplicate, left);

        assertThat(registrations())
                .containsExactly(
                        "A APPROVED true left",
                        "A CANCELLED true left",
                        "B APPROVED true left",
                        "B CANCELLED false left",
                        "C CANCELLED true left",
                        "C REJECTED true left");
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from audit.entry e
                                        join audit_apart.details d on d.entry_id = e.id
                                        join events.registration dropped on dropped.id = e.subject_id
                                        join events.registration kept on kept.id = (d.facts ->> 'kept')::uuid
                                        where e.action = 'events.audit.registered-twice'
                                          and dropped.state = 'CANCELLED' and kept.state = 'APPROVED'
                                          and kept.person_id = dropped.person_id and kept.event_id = :event
                                        """)
                                .param("event", event.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void hearingItTwiceChangesNothingMore() {
        register("A", duplicate, RegistrationState.APPROVED, true);
        register("A", left, RegistrationState.APPROVED, true);
        Merge.of(beans, duplicate, left);
        List<String> before = everything();
        Merge.again(beans, duplicate, left);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatWasMergedAwayItselfMeanwhileLeadsToTheLast() {
        OrganisationId last = organisation("Last");
        Merge.of(beans, duplicate, left);
        Merge.of(beans, left, last);
        register("A", duplicate, RegistrationState.APPROVED, true);
        Merge.again(beans, duplicate, left);
        assertThat(
                        database.sql(
                                        "select organisation_id from events.registration where event_id = :event")
                                .param("event", event.value())
                                .query(UUID.class)
                                .single())
                .isEqualTo(last.value());
    }

    private void register(
            String name,
            OrganisationId organisation,
            RegistrationState state,
            boolean matchmaking) {
        PersonId person =
                people.register(new EmailAddress(name + event + "@example.org"), name, Language.EN);
        setup.register(
                event,
                List.of(
                        new NewRegistration(
                                person,
                                organisation,
                                RegistrationRole.DELEGATE,
                                Funding.SELF,
                                state,
                                matchmaking)));
    }

    private OrganisationId organisation(String name) {
        return directory.register(
                OrganisationProfile.of(OrganisationKind.CLUSTER, name, "DE").done());
    }

    private List<String> registrations() {
        return database.sql(
                        """
                        select p.name, r.state, r.matchmaking, r.organisation_id = :left as left
                        from events.registration r join identity.person p on p.id = r.person_id
                        where event_id = :event order by p.name, r.state
                        """)
                .param("event", event.value())
                .param("left", left.value())
                .query(
                        (row, number) ->
                                "%s %s %s %s"
                                        .formatted(
                                                row.getString("name"),
                                                row.getString("state"),
                                                row.getBoolean("matchmaking"),
                                                row.getBoolean("left") ? "left" : "duplicate"))
                .list();
    }

    private List<String> trail(String kind, UUID subject) {
        return database.sql(
                        """
                        select action || ' ' || facts from audit.entry
                        join audit_apart.details on entry_id = id
                        where subject_kind = :kind and subject_id = :id and action like 'events.%'
                        order by id
                        """)
                .param("kind", kind)
                .param("id", subject)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> everything() {
        return database.sql(
                        """
                        select r::text from events.registration r
                        union all select e::text from audit.entry e order by 1
                        """)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
