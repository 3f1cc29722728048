package org.kontor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.RegistrationState;
import org.kontor.events.SessionId;
import org.kontor.events.SessionSetting;
import org.kontor.events.SignUp;
import org.kontor.events.SpeakerId;
import org.kontor.events.registration.Admitting;
import org.kontor.events.registration.Registrations;
import org.kontor.events.session.SignUps;
import org.kontor.identity.People;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Whoever answers a mail about an event reaches those who know, not the server.
@KontorTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + SendingMailTest.PORT,
            "kontor.mail.from=kontor@example.org"
        })
class RepliesTest {
    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(
                    new ServerSetup(SendingMailTest.PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired BeanFactory beans;
    @Autowired MockMvc browser;
    @Autowired SendingMail sending;
    @Autowired Registrations registrations;
    @Autowired Admitting admitting;
    @Autowired ProgrammeSetup programme;
    @Autowired EventSetup setup;
    @Autowired SignUps signUps;
    @Autowired PlanningMeetings planning;
    @Autowired People people;
    @Autowired JdbcClient database;

    private SmallEvent event;
    private String path;
    private PersonId organiser;

    @BeforeEach
    void anEvent() {
        event = SmallEvent.create(beans, 3, 2, 4);
        path = "/en" + event.card().path();
        organiser = event.people().get(3);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        database.sql("delete from notify.mail").update();
    }

    @Test
    void answersToMailAboutAnEventGoToItsAddressForQuestions() throws Exception {
        database.sql(
                        """
                        insert into events.intake (event_id, contact, version) values (:event, 'office@organiser.example', 1)
                        on conflict (event_id) do update set contact = excluded.contact
                        """)
                .param("event", event.id().value())
                .update();
        everythingHappens();
        assertThat(arrived())
                .containsExactlyInAnyOrder(
                        "Your registration for Small event is cancelled > office@organiser.example",
                        "Will you speak at Small event? > office@organiser.example",
                        "A place for you: Workshop > office@organiser.example",
                        "Your agenda at Small event > office@organiser.example",
                        "Jūsų darbotvarkė: Mažas renginys > office@organiser.example",
                        "Mažas renginys: su kuo norėtumėte susitikti? > office@organiser.example");
    }

    @Test
    void withoutSuchAnAddressTheyGoToTheSender() throws Exception {
        everythingHappens();
        assertThat(arrived()).hasSize(6).allMatch(mail -> mail.endsWith(" > kontor@example.org"));
    }

    private void everythingHappens() throws Exception {
        inviteSpeaker();
        moveUpInSession();
        publish();
        perform(
                post(path + "/cockpit/nudges")
                        .param("concern", "NO_WISHES")
                        .param("person", event.people().get(1).toString()));
        registrations
                .of(event.id(), event.people().get(2))
                .forEach(each -> admitting.decide(each, RegistrationState.CANCELLED, ""));
        sending.sendDue();
    }

    private void inviteSpeaker() throws Exception {
        SpeakerId speaker =
                programme.addSpeaker(
                        event.id(),
                        "Nino",
                        "",
                        new EmailAddress("nino@example.org"),
                        Translated.empty());
        session(15, Set.of(speaker));
        perform(post(path + "/setup/speakers/" + speaker + "/invitation"));
    }

    private void moveUpInSession() {
        SessionId session = session(13, Set.of());
        PersonId first = event.people().get(0);
        setup.signUp(List.of(new SignUp(session, first)));
        setup.signUp(List.of(new SignUp(session, event.people().get(2))));
        signUps.cancel(session, first);
    }

    private void publish() throws Exception {
        planning.plan(List.of(event.wish(0, 1)));
        TestVersion.store(
                database,
                event,
                1,
                List.of(new At(event.meetings(database).getFirst(), 1, 0, 0, 1)));
        perform(post(path + "/timetable/versions/1/publication").param("shown", ""));
    }

    /// With one place.
    private SessionId session(int hour, Set<SpeakerId> speakers) {
        var plan = Fixture.session(hour, 0, hour, 30);
        return programme.addSession(
                event.id(),
                plan.at(
                        new Period(
                                SmallEvent.DAY.atTime(hour, 0).atZone(Fixture.ZONE).toInstant(),
                                SmallEvent.DAY.atTime(hour, 30).atZone(Fixture.ZONE).toInstant())),
                new SessionSetting(Optional.empty(), Optional.empty(), speakers));
    }

    private void perform(MockHttpServletRequestBuilder request) throws Exception {
        browser.perform(request.with(csrf()).with(As.person(organiser)))
                .andExpect(status().is3xxRedirection());
    }

    /// What arrived, each with whom an answer goes to.
    private static List<String> arrived() throws Exception {
        return Arrays.stream(SERVER.getReceivedMessages()).map(RepliesTest::line).toList();
    }

    private static String line(MimeMessage mail) {
        try {
            Address[] to = mail.getReplyTo();
            return mail.getSubject() + " > " + to[0];
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
