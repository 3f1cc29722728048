package org.kontor.events.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionLevel;
import org.kontor.events.SessionPlan;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@KontorTest
class SessionFormTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired People people;

    private String slug;
    private EventId event;
    private PersonId organiser;

    @BeforeEach
    void anEvent() {
        slug = "event-" + UUID.randomUUID();
        event = setup.add(Fixture.event(slug));
        organiser =
                people.register(
                        new EmailAddress("organiser-" + slug + "@example.org"),
                        "Organiser",
                        Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
    }

    @Test
    void aSessionHasALevelAndOneOfTheLanguagesThatThereAre() throws Exception {
        add("english", "ADVANCED")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"language-error\"")));
        add("ka", "SUBLIME")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"level-error\"")));
        add("ka", "ADVANCED").andExpect(redirectedUrl("/en/events/" + slug + "/setup/sessions"));

        assertThat(events.sessions(event))
                .extracting(SessionCard::plan)
                .extracting(SessionPlan::language, SessionPlan::level)
                .containsExactly(tuple("ka", SessionLevel.ADVANCED));
        browser.perform(get("/lt/events/" + slug))
                .andExpect(content().string(containsString("<span>gruzinų</span>")))
                .andExpect(content().string(containsString("<span>Ekspertams</span>")));
    }

    private ResultActions add(String language, String level) throws Exception {
        return browser.perform(
                post("/en/events/" + slug + "/setup/sessions/new")
                        .param("kind", "SEMINAR")
                        .param("title-en", "Wine and its labels")
                        .param("day", Fixture.DAY.toString())
                        .param("starts", "17:00")
                        .param("ends", "18:00")
                        .param("language", language)
                        .param("level", level)
                        .param("capacity", "0")
                        .with(csrf())
                        .with(As.person(organiser)));
    }
}
