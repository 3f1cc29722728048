package org.kontor.events.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.CallPurpose;
import org.kontor.events.ConnectedCall;
import org.kontor.events.ConnectedCallId;
import org.kontor.identity.People;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;

/// The calls that an organiser names on an event's page.
@KontorTest
class ConnectedCallsTest {
    @Autowired MockMvc browser;
    @Autowired BeanFactory beans;
    @Autowired People people;
    @Autowired ConnectedCalls calls;

    private final ConnectedCallId id = ConnectedCallId.next();
    private SmallEvent event;
    private String path;
    private PersonId organiser;

    @BeforeEach
    void anEventWithItsOrganiser() {
        event = SmallEvent.create(beans, 2, 2, 2);
        path = "/en" + event.card().path();
        organiser = event.people().getLast();
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
    }

    @Test
    void aCallThatIsNamedStandsOnTheEventsPage() throws Exception {
        assertThat(page()).doesNotContain("Calls for applications");
        assertThat(send("", named("2100-06-30", "17:00")).getStatus()).isEqualTo(302);
        ConnectedCall open =
                new ConnectedCall(
                        id,
                        Translated.of("Missions <2100>", "Misijos"),
                        "Agency",
                        CallPurpose.JOINT_APPLICATION,
                        "https://agency.example/7",
                        Optional.of(
                                LocalDate.of(2100, 6, 30)
                                        .atTime(17, 0)
                                        .atZone(event.card().zone())
                                        .toInstant()));
        assertThat(calls.of(event.id()).all()).containsExactly(open);
        assertThat(page())
                .contains(
                        "Calls for applications",
                        "<a class=\"strong-line\" href=\"https://agency.example/7\" rel=\"noopener\">Missions &lt;2100&gt;</a>",
                        "Agency · partners from the event apply together · until ",
                        "17:00 (" + event.card().zone().getId() + ")")
                .doesNotContain(">closed<");
    }

    @Test
    void aCallPastItsDeadlineIsMarkedAsClosed() throws Exception {
        send("", named("2001-06-30", ""));
        assertThat(calls.of(event.id()).all().getFirst().closesAt())
                .contains(
                        LocalDate.of(2001, 6, 30)
                                .atTime(23, 59)
                                .atZone(event.card().zone())
                                .toInstant());
        assertThat(page()).contains(">closed<");
    }

    @Test
    void sentTwiceItIsNamedOnce() throws Exception {
        send("", named("", ""));
        assertThat(send("", named("", "")).getStatus()).isEqualTo(302);
        assertThat(calls.of(event.id()).all()).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsLost() throws Exception {
        var fields = named("", "17:00");
        fields.put("title-en", "");
        fields.put("title-lt", "");
        fields.put("link", "javascript:alert(1)");
        MockHttpServletResponse refused = send("", fields);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "Fill this in.",
                        "Enter a web address that begins with https://.",
                        "Say the day too, or leave the time empty.",
                        "value=\"javascript:alert(1)\"",
                        "value=\"17:00\"");
        assertThat(calls.of(event.id()).isEmpty()).isTrue();
    }

    @Test
    void ofTwoEditorsTheSecondIsToldWhatTheFirstStored() throws Exception {
        send("", named("", ""));
        var first = named("", "");
        first.put("version", "0");
        first.put("funder", "First agency");
        assertThat(send("/" + id, first).getStatus()).isEqualTo(302);
        var second = named("", "");
        second.put("version", "0");
        second.put("funder", "Second agency");
        MockHttpServletResponse overtaken = send("/" + id, second);
        assertThat(overtaken.getStatus()).isEqualTo(409);
        assertThat(overtaken.getContentAsString()).contains("First agency", "Second agency");
        assertThat(calls.of(event.id()).all())
                .extracting(ConnectedCall::funder)
                .isEqualTo(List.of("First agency"));
    }

    @Test
    void aCallThatIsRemovedIsNamedNoMore() throws Exception {
        send("", named("", ""));
        assertThat(send("/" + id + "/removal", Map.of()).getStatus()).isEqualTo(302);
        assertThat(page()).doesNotContain("Calls for applications");
        assertThat(send("/" + id + "/removal", Map.of()).getStatus()).isEqualTo(404);
    }

    private Map<String, String> named(String day, String time) {
        var fields = new TreeMap<String, String>();
        fields.put("new-id", id.toString());
        fields.put("title-en", "Missions <2100>");
        fields.put("title-lt", "Misijos");
        fields.put("funder", "Agency");
        fields.put("purpose", "JOINT_APPLICATION");
        fields.put("link", "https://agency.example/7");
        fields.put("closes-day", day);
        fields.put("closes", time);
        return fields;
    }

    private String page() throws Exception {
        return answer(get(path)).getContentAsString();
    }

    private MockHttpServletResponse send(String below, Map<String, String> fields)
            throws Exception {
        var all = new LinkedMultiValueMap<String, String>();
        fields.forEach(all::add);
        return answer(
                post(path + "/setup/calls" + below)
                        .params(all)
                        .with(csrf())
                        .with(As.person(organiser)));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
