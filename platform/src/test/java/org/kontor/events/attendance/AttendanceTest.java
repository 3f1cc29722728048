package org.kontor.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.AppearanceState;
import org.kontor.events.BoundTime;
import org.kontor.events.Clash;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
import org.kontor.events.SignUp;
import org.kontor.events.SpeakerId;
import org.kontor.events.session.SignUps;
import org.kontor.events.speaker.Appearances;
import org.kontor.events.speaker.ErasingSpeaker;
import org.kontor.events.speaker.SpeakerClash;
import org.kontor.events.speaker.SpeakerClashes;
import org.kontor.events.speaker.Speakers;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.kontor.shared.TypedId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// A workshop at 14:00 in which a delegate speaks.
@KontorTest
class AttendanceTest {
    private static final SessionPlan PLAN = Fixture.session(14, 0, 15, 0);

    @Autowired EventSetup setup;
    @Autowired ProgrammeSetup programme;
    @Autowired Appearances appearances;
    @Autowired Speakers speakers;
    @Autowired SpeakerClashes clashes;
    @Autowired ErasingSpeaker erasing;
    @Autowired SignUps signUps;
    @Autowired Occupancy occupancy;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired Events events;
    @Autowired MockMvc browser;
    @Autowired JdbcClient database;

    private EventId event;
    private PersonId person;
    private SpeakerId speaker;
    private SessionId session;

    @BeforeEach
    void aSessionWithASpeaker() {
        event = setup.add(Fixture.event("event-" + UUID.randomUUID()));
        person = people.register(address("nino"), "Nino", Language.EN);
        speaker = programme.addSpeaker(event, "Nino", "", address("nino"), Translated.empty());
        session = programme.addSession(event, PLAN, setting());
    }

    @Test
    void theTimeIsKeptUntilTheSpeakerDeclines() {
        assertThat(boundTo()).containsExactly(session);
        assertThat(appearances.settle(speaker, session, AppearanceState.DECLINED)).isEmpty();
        assertThat(boundTo()).isEmpty();
        assertThat(appearances.settle(speaker, session, AppearanceState.CONFIRMED)).isEmpty();
        assertThat(boundTo()).containsExactly(session);
        erasing.erase(speakers.find(event, speaker).orElseThrow());
        assertThat(boundTo()).isEmpty();
    }

    @Test
    void whoSpeaksAndSignsUpIsFreeWhenTheyDoNeither() {
        assertThat(setup.signUp(List.of(new SignUp(session, person)))).isEmpty();
        appearances.settle(speaker, session, AppearanceState.DECLINED);
        assertThat(boundTo()).containsExactly(session);
        appearances.settle(speaker, session, AppearanceState.CONFIRMED);
        signUps.cancel(session, person);
        assertThat(boundTo()).containsExactly(session);
        appearances.settle(speaker, session, AppearanceState.DECLINED);
        assertThat(boundTo()).isEmpty();
    }

    @Test
    void whoBecameBoundElsewhereAfterDecliningIsToldSoAndStaysDeclined() {
        appearances.settle(speaker, session, AppearanceState.DECLINED);
        var meeting = new BoundTime(person, PLAN.during(), TypedId.next());
        occupancy.bind(event, OccupancyKind.MEETING, List.of(meeting));

        assertThat(appearances.settle(speaker, session, AppearanceState.CONFIRMED))
                .containsExactly(
                        new Clash(
                                new BoundTime(person, PLAN.during(), session.value()),
                                OccupancyKind.MEETING,
                                meeting.source(),
                                event,
                                PLAN.during()));
        assertThat(
                        database.sql("select state from events.appearance where session_id = :id")
                                .param("id", session.value())
                                .query(String.class)
                                .single())
                .isEqualTo("DECLINED");
        assertThat(clashes.of(event))
                .containsExactly(
                        new SpeakerClash(
                                session,
                                speaker,
                                "Nino",
                                OccupancyKind.MEETING,
                                meeting.source(),
                                PLAN.during()));
    }

    @Test
    void whoGetsAnAccountLaterIsBoundWhenTheyRegister() {
        SpeakerId unknown =
                programme.addSpeaker(event, "Zane", "", address("zane"), Translated.empty());
        SessionId other =
                programme.addSession(
                        event,
                        Fixture.session(16, 0, 17, 0),
                        new SessionSetting(Optional.empty(), Optional.empty(), Set.of(unknown)));
        person = people.register(address("zane"), "Zane", Language.EN);
        assertThat(boundTo()).isEmpty();
        setup.register(
                event,
                List.of(
                        NewRegistration.delegate(
                                person,
                                directory.register(
                                        OrganisationProfile.of(
                                                        OrganisationKind.CLUSTER, "Zanes", "LV")
                                                .done()),
                                Funding.SELF)));
        assertThat(boundTo()).containsExactly(other);
    }

    @Test
    void theBindingFollowsTheAddressToAnotherPerson() {
        database.sql("update events.speaker set email = :email where id = :id")
                .param("email", address("successor").value())
                .param("id", speaker.value())
                .update();
        PersonId successor = people.register(address("successor"), "Ieva", Language.LT);
        appearances.settle(speaker, session, AppearanceState.CONFIRMED);
        assertThat(boundTo()).isEmpty();
        person = successor;
        assertThat(boundTo()).containsExactly(session);
    }

    @Test
    void whoseAddressIsFilledInLaterOrSpelledOtherwiseIsTheSamePerson() throws Exception {
        person = people.register(address("maja"), "Maja", Language.EN);
        speaker = SpeakerId.next();
        database.sql(
                        "insert into events.speaker (id, event_id, name, language) values (:id, :event, 'Maja', 'en')")
                .param("id", speaker.value())
                .param("event", event.value())
                .update();
        SessionId talk = programme.addSession(event, Fixture.session(16, 0, 17, 0), setting());
        assertThat(boundTo()).isEmpty();
        fillIn("  MAJA-" + event.toString().toUpperCase(Locale.ROOT) + "@Example.org ");
        assertThat(boundTo()).containsExactly(talk);
        fillIn("nobody-" + event + "@example.org");
        assertThat(boundTo()).isEmpty();
    }

    private void fillIn(String address) throws Exception {
        PersonId organiser = people.register(address("organiser"), "Odeta", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        browser.perform(
                        post("/en"
                                        + events.find(event).orElseThrow().path()
                                        + "/setup/speakers/"
                                        + speaker)
                                .param("name", "Maja")
                                .param("email", address)
                                .param("language", "EN")
                                .param(
                                        "version",
                                        "" + speakers.find(event, speaker).orElseThrow().version())
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().is3xxRedirection());
    }

    private SessionSetting setting() {
        return new SessionSetting(Optional.empty(), Optional.empty(), Set.of(speaker));
    }

    private EmailAddress address(String name) {
        return new EmailAddress(name + "-" + event + "@example.org");
    }

    /// What binds the person.
    private List<SessionId> boundTo() {
        return database.sql(
                        "select source_id from events.occupancy where person_id = :person and kind = 'SESSION'")
                .param("person", person.value())
                .query((row, number) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
    }
}
