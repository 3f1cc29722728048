package org.kontor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.AtOnce;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;

/// Two people who keep the same thing: the slower is told, and loses nothing of what they typed.
@KontorTest
class TwoEditorsTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired People people;

    private String slug;
    private String path;
    private EventId event;
    private PersonId organiser;

    @BeforeEach
    void anEvent() {
        slug = "event-" + UUID.randomUUID();
        path = "/en/events/" + slug + "/setup";
        event = setup.add(Fixture.event(slug));
        organiser = people.register(new EmailAddress(slug + "@example.org"), "Odeta", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
    }

    @Test
    void theBasicsOfAnEvent() throws Exception {
        String form = path + "/basics";
        String version = version(form);
        assertThat(send(form, basics(version, "By the quicker", "LT")).getStatus()).isEqualTo(302);
        MockHttpServletResponse refused = send(form, basics(version, "By the slower", "DE"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains(
                        "Somebody else was quicker",
                        "value=\"By the slower\"",
                        "Stored now: By the quicker",
                        "Stored now: Lithuania")
                .doesNotContain("Stored now: Vilnius", "Stored now: nothing");
        assertThat(card().name()).isEqualTo(Translated.of("By the quicker", "Vilnius susitinka"));

        send(form, basics(version(refused), "By the slower", "DE"));
        assertThat(card().name()).isEqualTo(Translated.of("By the slower", "Vilnius susitinka"));
    }

    @Test
    void aTable() throws Exception {
        setup.addTables(event, List.of(new NewTable(1, "Hall A", Set.of(TableFeature.QUIET))));
        String form = path + "/tables/" + events.tables(event).getFirst().id();
        String version = version(form);
        assertThat(send(form, Map.of("version", version, "area", "Hall B", "features", "SCREEN")))
                .extracting(MockHttpServletResponse::getStatus)
                .isEqualTo(302);
        MockHttpServletResponse refused = send(form, Map.of("version", version, "area", "Hall C"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains("value=\"Hall C\"", "Stored now: Hall B", "Stored now: Screen");
        assertThat(table()).isEqualTo(Map.entry("Hall B", Set.of(TableFeature.SCREEN)));

        send(form, Map.of("version", version(refused), "area", "Hall C"));
        assertThat(table()).isEqualTo(Map.entry("Hall C", Set.of()));
    }

    @Test
    void aSession() throws Exception {
        SessionId session =
                setup.addSessions(event, List.of(Fixture.session(14, 50, 15, 10))).getFirst();
        String form = path + "/sessions/" + session;
        String version = version(form);
        assertThat(send(form, session(version, "By the quicker")).getStatus()).isEqualTo(302);
        MockHttpServletResponse refused = send(form, session(version, "By the slower"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains("value=\"By the slower\"", "Stored now: By the quicker");
        assertThat(events.sessions(event).getFirst().plan().title().in(Language.EN))
                .isEqualTo("By the quicker");
    }

    @Test
    void theGrid() throws Exception {
        String form = path + "/grid";
        String version = version(form);
        assertThat(send(form, grid(version, "09:00–11:00")).getStatus()).isEqualTo(302);
        MockHttpServletResponse refused = send(form, grid(version, "09:00–12:00"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("09:00–12:00", "Stored now: 09:00–11:00");
        assertThat(events.slots(event)).hasSize(5);
    }

    @Test
    void atTheSameInstantOneOfThemIsStored() throws Exception {
        setup.addTables(event, List.of(new NewTable(1, "Hall A", Set.of())));
        String table = path + "/tables/" + events.tables(event).getFirst().id();
        String ofTable = version(table);
        assertOneWins(
                () -> send(table, Map.of("version", ofTable, "area", "Hall B")),
                () -> send(table, Map.of("version", ofTable, "area", "Hall C")));
        String ofBasics = version(path + "/basics");
        assertOneWins(
                () -> send(path + "/basics", basics(ofBasics, "One", "LT")),
                () -> send(path + "/basics", basics(ofBasics, "Other", "LT")));
        String ofGrid = version(path + "/grid");
        assertOneWins(
                () -> send(path + "/grid", grid(ofGrid, "09:00–11:00")),
                () -> send(path + "/grid", grid(ofGrid, "09:00–12:00")));
    }

    private static void assertOneWins(
            Callable<MockHttpServletResponse> one, Callable<MockHttpServletResponse> other)
            throws Exception {
        assertThat(AtOnce.each(List.of(one, other)))
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(302, 409);
    }

    private EventCard card() {
        return events.find(slug).orElseThrow();
    }

    private Map.Entry<String, Set<TableFeature>> table() {
        MeetingTable table = events.tables(event).getFirst();
        return Map.entry(table.area(), table.features());
    }

    private static Map<String, String> basics(String version, String name, String country) {
        var fields = new TreeMap<String, String>();
        fields.put("version", version);
        fields.put("name-en", name);
        fields.put("name-lt", "Vilnius susitinka");
        fields.put("zone", Fixture.ZONE.getId());
        fields.put("first-day", Fixture.DAY.toString());
        fields.put("last-day", Fixture.DAY.toString());
        fields.put("city", "Vilnius");
        fields.put("country", country);
        fields.put("languages", "en, lt");
        return fields;
    }

    private static Map<String, String> session(String version, String title) {
        return Map.of(
                "version", version,
                "kind", "SEMINAR",
                "title-en", title,
                "day", Fixture.DAY.toString(),
                "starts", "16:00",
                "ends", "16:30",
                "level", "ALL",
                "capacity", "0");
    }

    private static Map<String, String> grid(String version, String windows) {
        return Map.of(
                "version",
                version,
                "windows-" + Fixture.DAY,
                windows,
                "meeting",
                "20",
                "changeover",
                "5",
                "reserve",
                "10",
                "frozen",
                "30",
                "fairness",
                "2",
                "daily-limit",
                "0");
    }

    private MockHttpServletResponse send(String form, Map<String, String> fields) throws Exception {
        var all = new LinkedMultiValueMap<String, String>();
        fields.forEach(all::add);
        MockHttpServletRequestBuilder request =
                post(form).params(all).with(csrf()).with(As.person(organiser));
        return browser.perform(request).andReturn().getResponse();
    }

    private String version(String form) throws Exception {
        return version(
                browser.perform(get(form).with(As.person(organiser))).andReturn().getResponse());
    }

    private static String version(MockHttpServletResponse page) throws Exception {
        Matcher version = VERSION.matcher(page.getContentAsString());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
