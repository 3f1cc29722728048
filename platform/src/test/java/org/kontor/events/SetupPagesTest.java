package org.kontor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Who sets up an event, and the basics, the grid and the tables that they write.
@KontorTest
class SetupPagesTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;

    private String slug;
    private String path;
    private EventId event;
    private PersonId organiser;
    private RegistrationId registration;

    @BeforeEach
    void anEventWithADelegate() {
        slug = "event-" + UUID.randomUUID();
        path = "/en/events/" + slug + "/setup";
        event = setup.add(Fixture.event(slug));
        organiser = person("organiser");
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        OrganisationId organisation =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.CLUSTER, "Light " + slug, "LT")
                                .done());
        registration =
                setup.register(
                                event,
                                List.of(
                                        NewRegistration.delegate(
                                                person("delegate"), organisation, Funding.SELF)))
                        .getFirst();
    }

    @Test
    void onlyTheEventsOwnOrganiserAndAdministratorsSetItUp() throws Exception {
        PersonId stranger = person("stranger");
        EventId other = setup.add(Fixture.event("other-" + UUID.randomUUID()));
        people.grant(stranger, Role.ORGANISER, Optional.of(other.value()));
        PersonId administrator = person("administrator");
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());

        for (String page : pages()) {
            browser.perform(get(page)).andExpect(status().is3xxRedirection());
            browser.perform(get(page).with(As.person(stranger))).andExpect(status().isForbidden());
            browser.perform(get(page).with(As.person(organiser))).andExpect(status().isOk());
            browser.perform(get(page.replace("/en/", "/lt/")).with(As.person(administrator)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void everybodyReadsTheEventButOnlyItsOrganiserIsOfferedTheSetUp() throws Exception {
        browser.perform(get("/en/events")).andExpect(content().string(containsString(slug)));
        browser.perform(get("/en/events/" + slug))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Clusters meet"),
                                                containsString("Thu, 21 Sept 2017"),
                                                containsString("Light " + slug),
                                                containsString("Lithuania"),
                                                not(containsString("/setup")))));
        browser.perform(get("/en/events/" + slug).with(As.person(organiser)))
                .andExpect(content().string(containsString("/setup")));
    }

    @Test
    void anAdministratorStartsAnEventAndBecomesItsOrganiser() throws Exception {
        PersonId administrator = person("administrator");
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
        String fresh = "fresh-" + UUID.randomUUID();

        browser.perform(
                        basics(post("/en/events/new"), fresh)
                                .param("registration-from", "2018-01-01")
                                .param("registration-until", "2018-02-28")
                                .with(As.person(administrator)))
                .andExpect(redirectedUrl("/en/events/" + fresh + "/setup"));

        EventCard card =
                database.sql("select id from events.event where slug = ?")
                        .param(fresh)
                        .query(UUID.class)
                        .optional()
                        .map(EventId::new)
                        .flatMap(events::find)
                        .orElseThrow();
        assertThat(card.name()).isEqualTo(Translated.of("Vilnius meets", "Vilnius susitinka"));
        assertThat(people.holders(Role.ORGANISER, card.id().value()))
                .containsExactly(administrator);
        browser.perform(basics(post("/en/events/new"), fresh).with(As.person(administrator)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another event has this address")));
    }

    @Test
    void theGridIsWrittenAsWindowsAndMakesSlots() throws Exception {
        browser.perform(grid("0", "14:00–14:45, 9.00-9:20", "25", "0").with(As.person(organiser)))
                .andExpect(status().isConflict());
        browser.perform(grid("1", "14:00–14:45, 14:30-15:00", "20", "5").with(As.person(organiser)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Two windows overlap at 14:30")));
        browser.perform(grid("1", "14:00–14:45, 9.00-9:20", "20", "5").with(As.person(organiser)))
                .andExpect(redirectedUrl(path));

        assertThat(events.slots(event))
                .extracting(slot -> LocalTime.ofInstant(slot.startsAt(), Fixture.ZONE))
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(14, 25));
    }

    @Test
    void manyTablesAreAddedAtOnceAndADoubleClickAddsThemOnce() throws Exception {
        var add =
                post(path + "/tables")
                        .param("after", "0")
                        .param("count", "3")
                        .param("area", "Hall A")
                        .param("features", "QUIET")
                        .with(csrf())
                        .with(As.person(organiser));

        browser.perform(add).andExpect(redirectedUrl(path + "/tables"));
        browser.perform(add).andExpect(status().isConflict());

        assertThat(events.tables(event))
                .extracting(MeetingTable::number, MeetingTable::area, MeetingTable::features)
                .containsExactly(
                        tuple(1, "Hall A", Set.of(TableFeature.QUIET)),
                        tuple(2, "Hall A", Set.of(TableFeature.QUIET)),
                        tuple(3, "Hall A", Set.of(TableFeature.QUIET)));
    }

    private List<String> pages() {
        return List.of(
                path,
                path + "/basics",
                path + "/grid",
                path + "/tables",
                path + "/sessions",
                path + "/sessions/new",
                path + "/registrations",
                path + "/registrations/new",
                path + "/registrations/" + registration);
    }

    private MockHttpServletRequestBuilder grid(
            String version, String windows, String meeting, String changeover) {
        return post(path + "/grid")
                .param("version", version)
                .param("windows-" + Fixture.DAY, windows)
                .param("meeting", meeting)
                .param("changeover", changeover)
                .param("reserve", "10")
                .param("frozen", "30")
                .param("fairness", "2")
                .param("daily-limit", "0")
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder basics(
            MockHttpServletRequestBuilder request, String slug) {
        return request.param("slug", slug)
                .param("name-en", "Vilnius meets")
                .param("name-lt", "Vilnius susitinka")
                .param("zone", "Europe/Vilnius")
                .param("first-day", "2018-05-03")
                .param("last-day", "2018-05-04")
                .param("city", "Vilnius")
                .param("country", "LT")
                .param("languages", "en, lt")
                .with(csrf());
    }

    private PersonId person(String name) {
        return people.register(
                new EmailAddress(name + UUID.randomUUID() + "@example.org"), name, Language.EN);
    }
}
