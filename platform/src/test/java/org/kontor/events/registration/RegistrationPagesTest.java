package org.kontor.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Delegate;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationState;
import org.kontor.events.SessionId;
import org.kontor.events.SignUp;
import org.kontor.events.desk.Attendance;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// What the organiser does about the registration of one person.
@KontorTest
class RegistrationPagesTest {
    @Autowired BeanFactory beans;
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired JdbcClient database;

    private Attendance event;
    private OrganisationId organisation;
    private PersonId delegate;
    private RegistrationId registration;

    @BeforeEach
    void aDelegateComes() {
        event = Attendance.create(beans, 0);
        organisation = event.organisation("Light", "LT");
        delegate = event.person("delegate", Language.EN);
        registration = event.register(delegate, organisation, RegistrationState.APPROVED);
    }

    @Test
    void slotsThatAreUntickedAndSessionsSignedUpForMakeTheDelegateBusy() throws Exception {
        SessionId session =
                setup.addSessions(event.card().id(), List.of(Fixture.session(14, 50, 15, 10)))
                        .getFirst();
        String person = event.path() + "/registrations/" + registration;
        browser.perform(
                        post(person + "/sessions/" + session)
                                .with(csrf())
                                .with(As.person(event.organiser())))
                .andExpect(redirectedUrl(person));
        browser.perform(get(person).with(As.person(event.organiser())))
                .andExpect(content().string(containsString("a session")));

        browser.perform(
                        post(person + "/availability")
                                .param("version", "1")
                                .param("matchmaking", "yes")
                                .param("offered", "1", "2", "4")
                                .param("free", "2", "4")
                                .with(csrf())
                                .with(As.person(event.organiser())))
                .andExpect(redirectedUrl(person));

        assertThat(events.delegates(event.card().id()))
                .containsExactly(new Delegate(registration, delegate, organisation, Set.of(1, 3)));
        assertThat(events.sessions(event.card().id()).getFirst().signedUp()).isEqualTo(1);
    }

    @Test
    void whoIsCancelledGivesBackTheirPlaceToTheNextInTheQueue() throws Exception {
        SessionId session =
                setup.addSessions(event.card().id(), List.of(Fixture.session(14, 50, 15, 10)))
                        .getFirst();
        PersonId waiting = event.person("waiting", Language.EN);
        event.register(waiting, organisation, RegistrationState.APPROVED);
        setup.signUp(List.of(new SignUp(session, delegate)));
        setup.signUp(List.of(new SignUp(session, waiting)));
        assertThat(sessionsOf(waiting)).isEmpty();

        String decisions = event.path() + "/registrations/decisions";
        String follows =
                decisions + "/new?registration=" + registration + "&action=STATE-CANCELLED";
        browser.perform(
                        post(event.path() + "/registrations/" + registration + "/state")
                                .param("version", "1")
                                .param("state", "CANCELLED")
                                .with(csrf())
                                .with(As.person(event.organiser())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(follows.replace("&", "&amp;"))));
        assertThat(sessionsOf(waiting)).isEmpty();
        String seen =
                browser.perform(get(follows).with(As.person(event.organiser())))
                        .andExpect(content().string(containsString("Workshop")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString()
                        .replaceAll("(?s).*id=\"seen\" value=\"(\\w+)\".*", "$1");
        browser.perform(
                        post(decisions)
                                .param("new-id", registration.toString())
                                .param("action", "STATE-CANCELLED")
                                .param("registration", registration.toString())
                                .param("seen", seen)
                                .with(csrf())
                                .with(As.person(event.organiser())))
                .andExpect(status().is3xxRedirection());

        assertThat(sessionsOf(waiting)).containsExactly(session);
        assertThat(events.delegates(event.card().id()))
                .extracting(Delegate::person)
                .containsExactly(waiting);
    }

    private List<SessionId> sessionsOf(PersonId person) {
        return database.sql(
                        "select session_id from events.sign_up where person_id = :person and not waiting")
                .param("person", person.value())
                .query((row, number) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
    }
}
