package org.kontor.events.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.ExternalEventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationId;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// An event run elsewhere: its agenda from files, who confirms what of it, certificates, outcomes.
@KontorTest
class ExternalEventTest {
    private static final String CALENDAR =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Elsewhere//EN
            BEGIN:VEVENT
            UID:opening@elsewhere
            DTSTAMP:20170101T000000Z
            DTSTART:20170921T070000Z
            DTEND:20170921T080000Z
            SUMMARY:Opening
            LOCATION:Hall 1
            END:VEVENT
            BEGIN:VEVENT
            UID:talk@elsewhere
            DTSTAMP:20170101T000000Z
            DTSTART:20170921T093000
            DTEND:20170921T103000
            SUMMARY:Talk
            END:VEVENT
            BEGIN:VEVENT
            UID:party@elsewhere
            DTSTAMP:20170101T000000Z
            DTSTART;VALUE=DATE:20170921
            DTEND;VALUE=DATE:20170922
            SUMMARY:Party
            END:VEVENT
            END:VCALENDAR
            """;

    @Autowired MockMvc browser;
    @Autowired ExternalEventSetup external;
    @Autowired EventSetup setup;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired Agenda agenda;
    @Autowired Outcomes outcomes;
    @Autowired List<PersonalData> personalData;

    private String path;
    private EventId event;
    private PersonId organiser;
    private PersonId goer;
    private OrganisationId organisation;
    private RegistrationId registration;

    @BeforeEach
    void anEventRunElsewhere() {
        String slug = "elsewhere-" + UUID.randomUUID();
        path = "/en/events/" + slug;
        event = external.add(Fixture.event(slug), "https://elsewhere.example.org", List.of());
        organiser = person("organiser");
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        goer = person("goer");
        organisation =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.CLUSTER, "Light " + slug, "LT")
                                .done());
        registration =
                setup.register(
                                event,
                                List.of(NewRegistration.delegate(goer, organisation, Funding.SELF)))
                        .getFirst();
    }

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

    @Test
    void aCalendarIsTakenOverOnlyAfterALook() throws Exception {
        upload("agenda.ics", CALENDAR).andExpect(redirectedUrl(path + "/setup/agenda"));
        assertThat(agenda.of(event)).isEmpty();
        browser.perform(get(path + "/setup/agenda").with(As.person(organiser)))
                .andExpect(content().string(containsString("Party: It has no time of day")));
        takeOver(CALENDAR).andExpect(redirectedUrl(path + "/setup/agenda"));

        assertThat(agenda.of(event))
                .extracting(AgendaItem::title, AgendaItem::place, item -> item.during().toString())
                .containsExactly(
                        tuple("Opening", "Hall 1", period("07:00", "08:00")),
                        tuple("Talk", "", period("07:30", "08:30")));

        String later = CALENDAR.replace("T070000Z", "T050000Z").replace("T080000Z", "T060000Z");
        String shorter = later.replaceFirst("(?s)BEGIN:VEVENT\nUID:talk.*?END:VEVENT\n", "");
        UUID opening = agenda.of(event).getFirst().id();
        confirm(opening).andExpect(redirectedUrl(path + "#agenda"));
        upload("agenda.ics", shorter);
        browser.perform(get(path + "/setup/agenda").with(As.person(organiser)))
                .andExpect(content().string(containsString("goes; who confirmed it is free")));
        takeOver(shorter);
        assertThat(agenda.of(event)).extracting(AgendaItem::id).containsExactly(opening);
        assertThat(agenda.confirmed(event, goer)).isEmpty();
    }

    @Test
    void whatIsWrongWithATableIsSaidRowByRowAndNothingIsStored() throws Exception {
        String table =
                """
                title,place,day,starts,ends
                Opening,Hall,2017-09-21,9:00,10:00
                ,Hall,2017-09-21,10:00,11:00
                Talk,Hall,21.9.2017,10:00,11:00
                Late,Hall,2017-09-23,10:00,11:00
                Short,Hall,2017-09-21,11:00,10:00
                """;
        upload("agenda.csv", table).andExpect(redirectedUrl(path + "/setup/agenda"));
        browser.perform(get(path + "/setup/agenda").with(As.person(organiser)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("3: The title is missing"),
                                                containsString("4: “21.9.2017” is no day"),
                                                containsString("5: It is not on the days"),
                                                containsString("6: It ends before it begins"))));
        takeOver(table).andExpect(status().isConflict());
        assertThat(agenda.of(event)).isEmpty();
        upload("agenda.ics", "nothing of the kind")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is no calendar")));
    }

    @Test
    void itemsBindOnlyWhoConfirmsThem() throws Exception {
        upload("agenda.ics", CALENDAR);
        takeOver(CALENDAR);
        UUID opening = agenda.of(event).getFirst().id();
        UUID talk = agenda.of(event).getLast().id();
        confirm(opening).andExpect(redirectedUrl(path + "#agenda"));
        confirm(opening).andExpect(redirectedUrl(path + "#agenda"));
        confirm(talk).andExpect(redirectedUrl(path + "?clash=" + talk + "#agenda"));
        assertThat(agenda.confirmed(event, goer)).containsExactly(opening);
        send(post(path + "/agenda-items/" + opening + "/confirmation/removal"), goer);
        confirm(talk).andExpect(redirectedUrl(path + "#agenda"));
        assertThat(agenda.confirmed(event, goer)).containsExactly(talk);
        send(post(path + "/agenda-items/" + talk + "/confirmation"), person("stranger"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aCertificateIsForThePersonAndTheOrganiser() throws Exception {
        var file =
                new MockMultipartFile(
                        "file", "certificate.txt", "text/plain", bytes("was there " + path));
        browser.perform(
                        multipart(path + "/setup/certificates")
                                .file(file)
                                .param("registration", registration.toString())
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(redirectedUrl(path + "/setup/certificates"));
        String page =
                browser.perform(get(path).with(As.person(goer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String address = page.replaceFirst("(?s).*(/files/[0-9a-f]{64}).*", "$1");
        for (PersonId reader : List.of(goer, organiser)) {
            browser.perform(get(address).with(As.person(reader)))
                    .andExpect(content().string("was there " + path));
        }
        browser.perform(get(address).with(As.person(person("stranger"))))
                .andExpect(status().isNotFound());
        personalData.forEach(holder -> holder.erase(goer));
        browser.perform(get(address).with(As.person(organiser))).andExpect(status().isNotFound());
    }

    @Test
    void outcomesAreWrittenByHandAndSummed() throws Exception {
        outcome("7", "-1").andExpect(redirectedUrl(path + "/setup/outcomes"));
        outcome("many", "0").andExpect(status().isUnprocessableContent());
        outcome("9", "-1").andExpect(status().isConflict());
        outcome("8", "0").andExpect(redirectedUrl(path + "/setup/outcomes"));
        assertThat(outcomes.of(event))
                .extracting(Outcome::meetings, Outcome::leads, Outcome::agreements)
                .containsExactly(tuple(8, 2, 1));
        browser.perform(get(path)).andExpect(content().string(containsString("meetings held")));
    }

    private ResultActions outcome(String meetings, String version) throws Exception {
        return send(
                post(path + "/setup/outcomes")
                        .param("organisation", organisation.toString())
                        .param("version", version)
                        .param("meetings", meetings)
                        .param("leads", "2")
                        .param("agreements", "1"),
                organiser);
    }

    private ResultActions upload(String name, String content) throws Exception {
        return browser.perform(
                multipart(path + "/setup/agenda")
                        .file(new MockMultipartFile("file", name, null, bytes(content)))
                        .with(csrf())
                        .with(As.person(organiser)));
    }

    private ResultActions takeOver(String content) throws Exception {
        String page =
                browser.perform(get(path + "/setup/agenda").with(As.person(organiser)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String shown = page.replaceFirst("(?s).*name=\"file\" value=\"([0-9a-f]{64})\".*", "$1");
        return send(
                post(path + "/setup/agenda/confirmation")
                        .param("file", shown.length() == 64 ? shown : sha256(content)),
                organiser);
    }

    private ResultActions confirm(UUID item) throws Exception {
        return send(post(path + "/agenda-items/" + item + "/confirmation"), goer);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, PersonId by)
            throws Exception {
        return browser.perform(request.with(csrf()).with(As.person(by)));
    }

    private static String sha256(String content) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(
                        java.security.MessageDigest.getInstance("SHA-256").digest(bytes(content)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String period(String from, String until) {
        return new org.kontor.shared.Period(
                        java.time.Instant.parse("2017-09-21T" + from + ":00Z"),
                        java.time.Instant.parse("2017-09-21T" + until + ":00Z"))
                .toString();
    }

    private PersonId person(String name) {
        return people.register(
                new EmailAddress(name + "-" + UUID.randomUUID() + "@example.org"),
                name,
                Language.EN);
    }
}
