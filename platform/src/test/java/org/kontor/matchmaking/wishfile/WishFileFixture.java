package org.kontor.matchmaking.wishfile;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.nio.charset.StandardCharsets;
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
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.identity.People;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// An event into which an organiser takes over tables of wishes.
abstract class WishFileFixture {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired Matchmaking matchmaking;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired WishFiles files;
    @Autowired JdbcClient database;

    EventId event;
    String path;
    PersonId organiser;
    String known;
    OrganisationId knownId;

    @BeforeEach
    void anEvent() {
        String slug = "event-" + UUID.randomUUID();
        event = setup.add(Fixture.event(slug));
        path = "/en/events/" + slug + "/wishes/import";
        organiser =
                people.register(new EmailAddress(slug + "@example.org"), "Organiser", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        known = "Baltic Photonics Cluster " + slug;
        knownId =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.CLUSTER, known, "LT").done());
    }

    ResultActions upload(String table) throws Exception {
        return upload("wishes.csv", bytes(table));
    }

    ResultActions upload(String name, byte[] content) throws Exception {
        return browser.perform(
                multipart(path)
                        .file(new MockMultipartFile("file", name, "text/csv", content))
                        .param("agreed", "true")
                        .with(csrf())
                        .with(As.person(organiser)));
    }

    ResultActions confirm() throws Exception {
        return browser.perform(
                post(path + "/confirmation")
                        .param("file", files.waiting(event).map(WishFile::id).orElse("none"))
                        .with(csrf())
                        .with(As.person(organiser)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
