package org.kontor.events.external;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
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

/// An event run elsewhere, with its organiser and somebody who goes there.
abstract class ElsewhereFixture {
    static final String CALENDAR =
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

    String path;
    EventId event;
    PersonId organiser;
    PersonId goer;
    OrganisationId organisation;
    RegistrationId registration;

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

    ResultActions upload(String name, String content) throws Exception {
        return browser.perform(
                multipart(path + "/setup/agenda")
                        .file(new MockMultipartFile("file", name, null, bytes(content)))
                        .with(csrf())
                        .with(As.person(organiser)));
    }

    ResultActions takeOver(String content) throws Exception {
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

    ResultActions confirm(UUID item) throws Exception {
        return send(post(path + "/agenda-items/" + item + "/confirmation"), goer);
    }

    ResultActions send(MockHttpServletRequestBuilder request, PersonId by) throws Exception {
        return browser.perform(request.with(csrf()).with(As.person(by)));
    }

    static String sha256(String content) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(
                        java.security.MessageDigest.getInstance("SHA-256").digest(bytes(content)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String period(String from, String until) {
        return new org.kontor.shared.Period(
                        java.time.Instant.parse("2017-09-21T" + from + ":00Z"),
                        java.time.Instant.parse("2017-09-21T" + until + ":00Z"))
                .toString();
    }

    PersonId person(String name) {
        return people.register(
                new EmailAddress(name + "-" + UUID.randomUUID() + "@example.org"),
                name,
                Language.EN);
    }
}
