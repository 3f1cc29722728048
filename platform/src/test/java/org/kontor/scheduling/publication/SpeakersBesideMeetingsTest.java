package org.kontor.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.Delegate;
import org.kontor.events.Events;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.SessionCard;
import org.kontor.events.SpeakerId;
import org.kontor.identity.People;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.problem.AssemblingProblem;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;

/// Delegate 1 is to speak: in the first slot at 10:00 nobody else has them, in the second at 10:25
/// they meet delegate 2.
@KontorTest
class SpeakersBesideMeetingsTest {
    @Autowired MockMvc browser;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired ProgrammeSetup programme;
    @Autowired AssemblingProblem assembling;
    @Autowired Events events;
    @Autowired People people;

    private SmallEvent event;
    private String path;
    private PersonId organiser;
    private PersonId delegate;
    private SpeakerId speaker;

    @BeforeEach
    void aPublishedMeetingOfWhoSpeaks() {
        event = SmallEvent.create(beans, 3, 2, 3);
        path = "/en" + event.card().path();
        delegate = event.people().getFirst();
        organiser = event.people().getLast();
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        planning.plan(List.of(event.wish(0, 1)));
        TestVersion.publish(
                beans, event, List.of(new At(event.meetings(database).getFirst(), 2, 0, 0, 1)));
        speaker =
                programme.addSpeaker(
                        event.id(),
                        "Delegate 1",
                        "",
                        people.find(delegate).orElseThrow().email(),
                        Translated.empty());
    }

    @Test
    void theSessionKeepsMeetingsAwayWhereverItMovesUntilTheSpeakerIsTakenOut() throws Exception {
        assertThat(save("/new", "10:00", "10:20", true).getStatus()).isEqualTo(302);
        assertThat(busy()).containsExactly(1);
        assertThat(
                        assembling.assemble(event.card(), false).problem().delegates().stream()
                                .filter(one -> one.id().equals(delegate.toString()))
                                .toList())
                .singleElement()
                .satisfies(one -> assertThat(one.unavailable()).containsExactly("1"));
        assertThat(read(path + "/agenda")).contains("Beside the meetings", "Speaks here.");
        assertThat(read(path + "/availability")).contains("Beside the meetings", "Speaks here.");

        assertThat(save("/" + session().id(), "10:50", "11:10", true).getStatus()).isEqualTo(302);
        assertThat(busy()).containsExactly(3);
        assertThat(save("/" + session().id(), "10:50", "11:10", false).getStatus()).isEqualTo(302);
        assertThat(busy()).isEmpty();
    }

    @Test
    void whoHasAMeetingThenIsNamedBeforeAndNotPutOnTheSession() throws Exception {
        assertThat(save("/new", "10:25", "10:45", false).getStatus()).isEqualTo(302);
        String form = "/setup/sessions/" + session().id();
        assertThat(as(organiser, get(path + form)).getContentAsString())
                .contains(
                        "Delegate 1 is bound by a meeting while the session is on, from ",
                        " to 10:45. Who does not speak");

        MockHttpServletResponse refused = save("/" + session().id(), "10:25", "10:45", true);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "At that time people of this session have published meetings.",
                        "Delegate 1: Cluster A – Cluster B, ");
        assertThat(session().speakers()).isEmpty();
        assertThat(save("/new", "10:30", "10:40", true).getStatus()).isEqualTo(422);
        assertThat(events.sessions(event.id())).hasSize(1);
    }

    @Test
    void aClashThatCameAboutOtherwiseStandsInThePlan() throws Exception {
        save("/new", "10:25", "10:45", false);
        database.sql(
                        """
                        insert into events.appearance (event_id, session_id, speaker_id, state)
                        values (:event, :session, :speaker, 'PLANNED')
                        """)
                .param("event", event.id().value())
                .param("session", session().id().value())
                .param("speaker", speaker.value())
                .update();
        assertThat(
                        as(organiser, get(path + "/setup/plan?session=" + session().id()))
                                .getContentAsString())
                .contains("Delegate 1 is bound elsewhere at that time.");
        MockHttpServletResponse refused =
                as(
                        organiser,
                        post(path + "/setup/speakers/" + speaker + "/sessions/" + session().id())
                                .param("state", "CONFIRMED"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("At that time the person is bound by a meeting, from ");
    }

    private Set<Integer> busy() {
        return events.delegates(event.id()).stream()
                .filter(one -> one.person().equals(delegate))
                .map(Delegate::busy)
                .findFirst()
                .orElseThrow();
    }

    private SessionCard session() {
        return events.sessions(event.id()).getFirst();
    }

    private MockHttpServletResponse save(String form, String starts, String ends, boolean speaks)
            throws Exception {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("kind", "WORKSHOP");
        fields.add("title-en", "Beside the meetings");
        fields.add("day", SmallEvent.DAY.toString());
        fields.add("starts", starts);
        fields.add("ends", ends);
        fields.add("level", "ALL");
        fields.add("capacity", "0");
        if (speaks) {
            fields.add("speakers", speaker.toString());
        }
        if (!form.equals("/new")) {
            fields.add("version", String.valueOf(session().version()));
        }
        return as(organiser, post(path + "/setup/sessions" + form).params(fields));
    }

    private String read(String address) throws Exception {
        return as(delegate, get(address)).getContentAsString();
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request)
            throws Exception {
        return browser.perform(request.with(csrf()).with(As.person(person)))
                .andReturn()
                .getResponse();
    }
}
