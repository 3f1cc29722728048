package org.kontor.events.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.Funding;
import org.kontor.events.NewEvent;
import org.kontor.events.NewRegistration;
import org.kontor.events.PhaseKind;
import org.kontor.events.RegistrationId;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What the organiser says for a phase, people read while it lasts.
@KontorTest
class PhaseTextsTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired PhaseTextStore store;
    @Autowired Clock clock;
    @Autowired JdbcClient database;

    private final String slug = "event-" + UUID.randomUUID().toString().substring(0, 8);
    private EventId event;
    private PersonId organiser;

    /// Registration is over, requests and timetable are under way, the event is to come.
    @BeforeEach
    void anEventBetweenItsPhases() {
        NewEvent model = Fixture.event(slug);
        event =
                setup.add(
                        new NewEvent(
                                model.basics(),
                                model.rules(),
                                model.edition(),
                                Map.of(
                                        PhaseKind.REGISTRATION, phase(-20, -10),
                                        PhaseKind.REQUESTS, phase(-10, 5),
                                        PhaseKind.TIMETABLE, phase(-1, 9),
                                        PhaseKind.EVENT, phase(9, 10),
                                        PhaseKind.FOLLOW_UP, phase(10, 90)),
                                model.windows()));
        organiser =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "O", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
    }

    @Test
    void everyPhaseHasItsTextInBothLanguages() throws Exception {
        save("0").andExpect(redirectedUrl("/en/events/" + slug + "/setup"));
        assertThat(store.of(event)).isEqualTo(new PhaseTexts(said(), 1));
        save("0").andExpect(status().isConflict());
        assertThat(store.of(event)).isEqualTo(new PhaseTexts(said(), 1));
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from audit.entry
                                        where subject_id = :event and action = 'events.audit.phase-texts'
                                        """)
                                .param("event", event.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        browser.perform(save(Map.of("REQUESTS-en", "x".repeat(4001)), "1"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void peopleReadWhatIsSaidNowAndWhatComesNext() throws Exception {
        assertThat(page("en")).doesNotContain("What matters now");
        save("0");
        assertThat(page("en"))
                .contains("Asking for meetings", "Ask now.", "Next: Event, from ", "Be on time.")
                .doesNotContain("Too late.", "Thank you.", "Timetable <span");
        assertThat(page("lt")).contains("Kvieskite dabar.").doesNotContain("Ask now.");
    }

    @Test
    void whoIsRegisteredReadsItThereToo() throws Exception {
        save("0");
        PersonId rasa =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "R", Language.LT);
        RegistrationId registration =
                setup.register(
                                event,
                                List.of(
                                        NewRegistration.delegate(
                                                rasa,
                                                directory.register(
                                                        OrganisationProfile.of(
                                                                        OrganisationKind.CLUSTER,
                                                                        "Rasos",
                                                                        "LT")
                                                                .done()),
                                                Funding.SELF)))
                        .getFirst();
        assertThat(own("lt", rasa, registration))
                .contains("Kvieskite dabar.")
                .doesNotContain("Ask now.", "Too late.");
        database.sql("update events.registration set state = 'DRAFT' where id = :id")
                .param("id", registration.value())
                .update();
        assertThat(own("en", rasa, registration)).contains("Ask now.", "Save");
    }

    private String own(String language, PersonId person, RegistrationId registration)
            throws Exception {
        return browser.perform(
                        get("/" + language + "/events/" + slug + "/registration/" + registration)
                                .with(As.person(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aCopySaysTheSame() throws Exception {
        save("0");
        people.grant(organiser, Role.ADMINISTRATOR, Optional.empty());
        browser.perform(
                        post("/en/events/new/copy")
                                .param("from", slug)
                                .param("slug", slug + "-again")
                                .param("name-en", "Again")
                                .param("first-day", "2030-05-06")
                                .with(As.person(organiser))
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var copy =
                new EventId(
                        database.sql("select id from events.event where slug = ?")
                                .param(slug + "-again")
                                .query(UUID.class)
                                .single());
        assertThat(store.of(copy)).isEqualTo(new PhaseTexts(said(), 1));
    }

    private static Map<PhaseKind, Translated> said() {
        return Map.of(
                PhaseKind.REGISTRATION, Translated.english("Too late."),
                PhaseKind.REQUESTS, Translated.of("Ask now.", "Kvieskite dabar."),
                PhaseKind.TIMETABLE, Translated.empty(),
                PhaseKind.EVENT, Translated.english("Be on time."),
                PhaseKind.FOLLOW_UP, Translated.english("Thank you."));
    }

    private ResultActions save(String version) throws Exception {
        return browser.perform(
                save(
                        Map.of(
                                "REGISTRATION-en", "Too late.",
                                "REQUESTS-en", "Ask now.",
                                "REQUESTS-lt", "Kvieskite dabar.",
                                "EVENT-en", "Be on time.",
                                "FOLLOW_UP-en", "Thank you."),
                        version));
    }

    private MockHttpServletRequestBuilder save(Map<String, String> texts, String version) {
        var request =
                post("/en/events/" + slug + "/setup/phase-texts")
                        .param("version", version)
                        .with(As.person(organiser))
                        .with(csrf());
        texts.forEach(request::param);
        return request;
    }

    private String page(String language) throws Exception {
        return browser.perform(get("/" + language + "/events/" + slug))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Period phase(int fromDay, int untilDay) {
        Instant today = clock.instant();
        return new Period(
                today.plus(Duration.ofDays(fromDay)), today.plus(Duration.ofDays(untilDay)));
    }
}
