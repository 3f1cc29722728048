package org.kontor.events.external;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventId;
import org.kontor.events.Fixture;
import org.kontor.shared.Role;

/// The parts that an event run elsewhere has, and those that it has not.
@KontorTest
class ExternalEventTest extends ElsewhereFixture {

    @Test
    void itHasItsOwnPartsAndNoneOfATimetable() throws Exception {
        browser.perform(get(path + "/setup").with(As.person(organiser)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("/setup/agenda"),
                                                containsString("/setup/outcomes"),
                                                not(containsString("/setup/grid")),
                                                not(containsString("/timetable")),
                                                not(containsString("/wishes")))));
        browser.perform(get(path).with(As.person(goer)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("elsewhere.example.org"),
                                                not(containsString("/requests")))));
        String own = "own-" + UUID.randomUUID();
        EventId ours = setup.add(Fixture.event(own));
        people.grant(organiser, Role.ORGANISER, Optional.of(ours.value()));
        browser.perform(get("/en/events/" + own + "/setup/agenda").with(As.person(organiser)))
                .andExpect(status().isNotFound());
    }

    /// Whatever is set up of our own events alone is not there, also for who knows its address.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "asking",
                "asking/organisations",
                "consents",
                "consents/new",
                "floors",
                "form",
                "grid",
                "intake",
                "interpreters",
                "online-rooms",
                "phase-texts",
                "plan",
                "rooms",
                "rooms/new",
                "sessions",
                "sessions/new",
                "speakers",
                "speakers/new",
                "tables",
                "texts",
                "tracks",
                "tracks/new",
                "what-if"
            })
    void setUpOfOurOwnEventsIsNotFound(String page) throws Exception {
        String own = "own-" + UUID.randomUUID();
        people.grant(organiser, Role.ORGANISER, Optional.of(setup.add(Fixture.event(own)).value()));
        browser.perform(get("/en/events/" + own + "/setup/" + page).with(As.person(organiser)))
                .andExpect(status().isOk());
        browser.perform(get(path + "/setup/" + page).with(As.person(organiser)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agenda",
                "basics",
                "certificates",
                "delegations",
                "mailings",
                "mailings/new",
                "outcomes",
                "practical",
                "preview",
                "registrations",
                "registrations/new"
            })
    void setUpOfAnEventThatOthersRunIsThere(String page) throws Exception {
        browser.perform(get(path + "/setup/" + page).with(As.person(organiser)))
                .andExpect(status().isOk());
    }

    @Test
    void nothingOfOurOwnEventsIsStoredForIt() throws Exception {
        browser.perform(
                        post(path + "/setup/tables")
                                .param("from", "1")
                                .param("until", "3")
                                .param("area", "Hall")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().isNotFound());
        browser.perform(
                        post(path + "/setup/phase-texts")
                                .param("version", "0")
                                .param("EVENT-en", "Come.")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().isNotFound());
    }
}
