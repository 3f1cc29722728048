package org.kontor.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.Everyone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// An event is out of sight until its organiser makes it public.
@KontorTest
class EventOutOfSightTest {
    @Autowired MockMvc browser;
    @Autowired Events events;
    @Autowired EventSetup setup;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final String slug = "quiet-" + UUID.randomUUID();
    private final String path = "/en/events/" + slug;
    private PersonId administrator;

    @BeforeEach
    void anEventIsBegun() throws Exception {
        administrator = person();
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
        browser.perform(
                        post("/en/events/new")
                                .param("slug", slug)
                                .param("name-en", "Quiet days")
                                .param("zone", "Europe/Vilnius")
                                .param("first-day", "2099-05-03")
                                .param("last-day", "2099-05-04")
                                .param("city", "Vilnius")
                                .param("country", "LT")
                                .param("languages", "en")
                                .with(As.person(administrator))
                                .with(csrf()))
                .andExpect(redirectedUrl(path + "/setup"));
    }

    @Test
    void nobodyElseFindsAnyOfItsPages() throws Exception {
        assertThat(addressesForEveryone()).contains(path, path + "/programme.ics");
        for (String address : addressesForEveryone()) {
            browser.perform(get(address)).andExpect(status().isNotFound());
            browser.perform(get(address).with(As.person(person())))
                    .andExpect(status().isNotFound());
        }
        assertThat(page(get("/en/events"))).doesNotContain(slug);
        assertThat(events.ofTheMoment().map(EventCard::slug)).isNotEqualTo(Optional.of(slug));
    }

    @Test
    void itsOrganiserAndWhomTheyRegisteredSeeIt() throws Exception {
        PersonId organiser = person();
        people.grant(organiser, Role.ORGANISER, Optional.of(event().value()));
        PersonId delegate = person();
        setup.register(
                event(),
                List.of(
                        NewRegistration.delegate(
                                delegate,
                                directory.register(
                                        OrganisationProfile.of(OrganisationKind.CLUSTER, slug, "LT")
                                                .done()),
                                Funding.SELF)));
        for (PersonId sees : List.of(administrator, organiser, delegate)) {
            assertThat(page(get(path).with(As.person(sees)))).contains("Not public yet");
            assertThat(page(get("/en/events").with(As.person(sees))))
                    .contains(slug, "not public yet");
        }
        assertThat(page(get(path + "/setup/preview").with(As.person(organiser))))
                .contains("Quiet days")
                .doesNotContain("Not public yet");
    }

    @Test
    void everybodySeesItOnceItIsPublicAndNobodyWhenItIsHiddenAgain() throws Exception {
        show(true);
        assertThat(page(get(path))).contains("Quiet days").doesNotContain("Not public yet");
        assertThat(page(get("/en/events"))).contains(slug).doesNotContain("not public yet");
        assertThat(page(get(path + "/setup").with(As.person(administrator))))
                .contains("Everybody sees the event.");
        show(true);
        show(false);
        browser.perform(get(path)).andExpect(status().isNotFound());
        assertThat(
                        database.sql(
                                        """
                                        select action from audit.entry
                                        where subject_id = :event and action in ('events.audit.published', 'events.audit.hidden')
                                        order by id
                                        """)
                                .param("event", event().value())
                                .query(String.class)
                                .list())
                .containsExactly("events.audit.published", "events.audit.hidden");
    }

    private void show(boolean published) throws Exception {
        browser.perform(
                        post(path + "/setup/visibility")
                                .param("published", String.valueOf(published))
                                .with(As.person(administrator))
                                .with(csrf()))
                .andExpect(redirectedUrl(path + "/setup"));
    }

    /// The addresses below the event that are open to everybody, from the application's own table.
    private Set<String> addressesForEveryone() {
        var addresses = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            if (handler.hasMethodAnnotation(Everyone.class)) {
                                info.getPatternValues().stream()
                                        .filter(pattern -> pattern.contains("/events/{event}"))
                                        .map(
                                                pattern ->
                                                        pattern.replaceFirst(
                                                                "\\{language[^}]*\\}", "en"))
                                        .map(pattern -> pattern.replace("{event}", slug))
                                        .map(
                                                pattern ->
                                                        pattern.replaceAll(
                                                                "\\{[^}]*\\}",
                                                                UUID.randomUUID().toString()))
                                        .forEach(addresses::add);
                            }
                        });
        return addresses;
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private EventId event() {
        return new EventId(
                database.sql("select id from events.event where slug = ?")
                        .param(slug)
                        .query(UUID.class)
                        .single());
    }

    private PersonId person() {
        return people.register(
                new EmailAddress(UUID.randomUUID() + "@example.org"), "Somebody", Language.EN);
    }
}
