package org.kontor.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.AtOnce;
import org.kontor.KontorTest;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.SignUp;
import org.kontor.identity.People;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

/// Sessions that are added, moved and signed up for where people have published meetings: delegates
/// 1 and 2 meet at 10:00.
@KontorTest
class SessionsBesideMeetingsTest {
    @Autowired MockMvc browser;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired People people;

    private SmallEvent event;
    private String path;
    private PersonId organiser;
    private PersonId delegate;

    @BeforeEach
    void anEventWithADraft() {
        event = SmallEvent.create(beans, 3, 2, 2);
        path = "/en" + event.card().path();
        delegate = event.people().getFirst();
        organiser = event.people().getLast();
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        planning.plan(List.of(event.wish(0, 1)));
        TestVersion.store(
                database,
                event,
                1,
                List.of(new At(event.meetings(database).getFirst(), 1, 0, 0, 1)));
    }

    @Test
    void aSessionThatIsMovedOntoAMeetingSaysWhoseItIs() throws Exception {
        publish();
        SessionId session = add("16:00", "16:30");
        setup.signUp(List.of(new SignUp(session, delegate)));
        MockHttpServletResponse refused =
                send(
                        "/setup/sessions/" + session,
                        fields("10:10", "10:40", Map.of("version", "1")));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "At that time people of this session have published meetings. Nothing was changed.",
                        "Delegate 1: Cluster A – Cluster B, ",
                        "value=\"10:10\"");
        assertThat(card(session).plan().startsAt())
                .isEqualTo(SmallEvent.DAY.atTime(16, 0).atZone(event.card().zone()).toInstant());
        assertThat(card(session).signedUp()).isEqualTo(1);
    }

    @Test
    void whoSignsUpBesideAMeetingIsToldOfIt() throws Exception {
        publish();
        SessionId session = add("10:10", "10:40");
        MockHttpServletResponse refused = signUp(session);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("At that time the person is bound by a meeting, from ", " to 10:20");
        assertThat(card(session).signedUp()).isZero();
    }

    @Test
    void signedUpAndPublishedAtTheSameInstantOneOfThemBinds() throws Exception {
        SessionId session = add("10:10", "10:40");
        List<Integer> answers =
                AtOnce.<MockHttpServletResponse>each(List.of(this::publish, () -> signUp(session)))
                        .stream()
                        .map(MockHttpServletResponse::getStatus)
                        .toList();
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        boolean published = answers.getFirst() == 302;
        assertThat(card(session).signedUp()).isEqualTo(published ? 0 : 1);
        assertThat(
                        database.sql("select kind from events.occupancy where person_id = :person")
                                .param("person", delegate.value())
                                .query((row, number) -> row.getString(1))
                                .list())
                .containsExactly(published ? "MEETING" : "SESSION");
    }

    private MockHttpServletResponse publish() throws Exception {
        return send("/timetable/versions/1/publication", Map.of("shown", ""));
    }

    private SessionId add(String starts, String ends) throws Exception {
        assertThat(send("/setup/sessions/new", fields(starts, ends, Map.of())).getStatus())
                .isEqualTo(302);
        return events.sessions(event.id()).getFirst().id();
    }

    private MockHttpServletResponse signUp(SessionId session) throws Exception {
        String registration =
                database.sql(
                                "select id::text from events.registration where event_id = :event and person_id = :person")
                        .param("event", event.id().value())
                        .param("person", delegate.value())
                        .query(String.class)
                        .single();
        return send(
                "/setup/registrations/%s/sessions/%s".formatted(registration, session), Map.of());
    }

    private SessionCard card(SessionId session) {
        return events.sessions(event.id()).stream()
                .filter(card -> card.id().equals(session))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> fields(
            String starts, String ends, Map<String, String> more) {
        var fields = new TreeMap<>(more);
        fields.put("kind", "WORKSHOP");
        fields.put("title-en", "Beside the meetings");
        fields.put("day", SmallEvent.DAY.toString());
        fields.put("starts", starts);
        fields.put("ends", ends);
        fields.put("level", "ALL");
        fields.put("capacity", "0");
        return fields;
    }

    private MockHttpServletResponse send(String form, Map<String, String> fields) throws Exception {
        var all = new LinkedMultiValueMap<String, String>();
        fields.forEach(all::add);
        return browser.perform(
                        post(path + form).params(all).with(csrf()).with(As.person(organiser)))
                .andReturn()
                .getResponse();
    }
}
