package org.kontor.events.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.AppearanceState;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.SessionId;
import org.kontor.events.SessionSetting;
import org.kontor.events.SpeakerId;
import org.kontor.files.FileId;
import org.kontor.files.StoredFiles;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData.Holding;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A speaker is asked by mail, answers by its link, and has the last word on text, photo and data.
@KontorTest
class SpeakerTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired ProgrammeSetup programme;
    @Autowired Events events;
    @Autowired Speakers speakers;
    @Autowired StoredFiles files;
    @Autowired People people;
    @Autowired SpeakerPersonalData data;
    @Autowired JdbcClient database;

    private String slug;
    private EventId event;
    private PersonId organiser;
    private SpeakerId speaker;
    private SessionId session;

    @BeforeEach
    void anEventToCome() {
        slug = "event-" + UUID.randomUUID();
        event = setup.add(Fixture.event(slug));
        database.sql(
                        "update events.event set first_day = '2117-09-21', last_day = '2117-09-22' where id = :id")
                .param("id", event.value())
                .update();
        organiser = people.register(new EmailAddress(slug + "@example.org"), "Odeta", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        speaker =
                programme.addSpeaker(
                        event, "Nino", "Light", address(), Translated.english("Makes lamps."));
        session =
                programme.addSession(
                        event,
                        Fixture.session(14, 0, 15, 0),
                        new SessionSetting(Optional.empty(), Optional.empty(), Set.of(speaker)));
    }

    @Test
    void nobodyReadsOfTheSpeakerBeforeTheyHaveConfirmedByTheLinkInTheirMail() throws Exception {
        assertThat(read("/en/events/" + slug + "/sessions/" + session)).doesNotContain("Nino");
        String link = invite();
        assertThat(state()).isEqualTo(AppearanceState.INVITED);
        assertThat(read(link)).contains("Hello Nino", "Workshop", "Makes lamps.");
        assertThat(send(link + "/sessions/" + session, Map.of("comes", "true")).getStatus())
                .isEqualTo(302);
        assertThat(state()).isEqualTo(AppearanceState.CONFIRMED);
        assertThat(read("/en/events/" + slug + "/sessions/" + session))
                .contains("Nino", "Makes lamps.");
        send(link + "/sessions/" + session, Map.of("comes", "false"));
        assertThat(state()).isEqualTo(AppearanceState.DECLINED);
        assertThat(read("/en/events/" + slug + "/programme")).doesNotContain("Nino");
    }

    @Test
    void theSpeakerCorrectsTheTextAndTheSlowerOfTwoLosesNothing() throws Exception {
        String link = invite();
        String version = version(read(link));
        assertThat(send(link, text(version, "Nino Žukaitė")).getStatus()).isEqualTo(302);
        assertThat(found().name()).isEqualTo("Nino Žukaitė");
        assertThat(found().email()).contains(address());
        MockHttpServletResponse slower = send(link, text(version, "Somebody"));
        assertThat(slower.getStatus()).isEqualTo(409);
        assertThat(content(slower)).contains("Stored now: Nino Žukaitė", "value=\"Somebody\"");
        MockHttpServletResponse nameless = send(link, text(version(read(link)), ""));
        assertThat(nameless.getStatus()).isEqualTo(422);
    }

    @Test
    void aPhotoIsShownToOthersOnlyWhenTheSpeakerAgreesAndComes() throws Exception {
        String link = invite();
        send(link + "/sessions/" + session, Map.of("comes", "true"));
        assertThat(photo(link, "photo.png", "no picture".getBytes(StandardCharsets.UTF_8), ""))
                .satisfies(
                        page -> assertThat(page.getStatus()).isEqualTo(422),
                        page -> assertThat(content(page)).contains("no PNG, JPEG or WebP picture"));
        assertThat(photo(link, "photo.png", new byte[2 * 1024 * 1024 + 1], ""))
                .satisfies(page -> assertThat(content(page)).contains("at most 2 MB"));
        assertThat(photo(link, "holiday.txt", picture(), "").getStatus()).isEqualTo(302);
        FileId photo = found().photo().file().orElseThrow();
        String file = "/files/" + photo.sha256();
        assertThat(status(file)).isEqualTo(404);
        assertThat(status(link + "/photo")).isEqualTo(200);
        assertThat(
                        browser.perform(get(file).with(As.person(organiser)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(200);

        photo(link, "", new byte[0], "true");
        assertThat(status(file)).isEqualTo(200);
        assertThat(read("/en/events/" + slug + "/sessions/" + session)).contains(file);
        send(link + "/photo/removal", Map.of());
        assertThat(files.find(photo)).isEmpty();
    }

    @Test
    void aNewMailEndsTheOldLinkAndTheEndOfTheEventEndsEveryLink() throws Exception {
        String first = invite();
        String second = invite();
        assertThat(status(first)).isEqualTo(410);
        assertThat(status(second)).isEqualTo(200);
        database.sql(
                        "update events.event set first_day = '2016-01-01', last_day = '2016-01-01' where id = :id")
                .param("id", event.value())
                .update();
        assertThat(status(second)).isEqualTo(410);
        assertThat(send(second + "/sessions/" + session, Map.of("comes", "true")).getStatus())
                .isEqualTo(410);
        assertThat(state()).isEqualTo(AppearanceState.INVITED);
    }

    @Test
    void allThatIsHeldIsHandedOverAndDeletedByTheSpeakerOrTheirAccount() throws Exception {
        String link = invite();
        photo(link, "photo.png", picture(), "true");
        FileId photo = found().photo().file().orElseThrow();
        PersonId account = people.register(address(), "Nino", Language.EN);
        assertThat(data.export(account))
                .containsExactly(
                        new Holding(
                                "programme.data.speaker",
                                new java.util.LinkedHashMap<>(
                                        Map.of(
                                                "name", "Nino",
                                                "organisation", "Light",
                                                "biography-en", "Makes lamps.",
                                                "biography-lt", "",
                                                "email", address().value(),
                                                "photo", photo.sha256()))));
        send(link + "/removal", Map.of());
        assertThat(speakers.of(event)).isEmpty();
        assertThat(files.find(photo)).isEmpty();
        assertThat(data.export(account)).isEmpty();
        assertThat(status(link)).isEqualTo(410);

        speaker = programme.addSpeaker(event, "Nino", "Light", address(), Translated.empty());
        data.erase(account);
        assertThat(speakers.of(event)).isEmpty();
    }

    private EmailAddress address() {
        return new EmailAddress("nino-" + slug + "@example.org");
    }

    /// Sends the mail, and returns the path of its link.
    private String invite() throws Exception {
        browser.perform(
                        post("/en/events/" + slug + "/setup/speakers/" + speaker + "/invitation")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andReturn();
        List<String> mails =
                database.sql("select text from notify.mail where recipient = :to order by id")
                        .param("to", address().value())
                        .query((row, number) -> row.getString(1))
                        .list();
        Matcher link =
                Pattern.compile("http://[^/]+(/en/speaking/[\\w-]{32})\n").matcher(mails.getLast());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private AppearanceState state() {
        return events.session(event, session)
                .flatMap(card -> card.appearance(speaker))
                .orElseThrow()
                .state();
    }

    private Speaker found() {
        return speakers.find(event, speaker).orElseThrow();
    }

    private static Map<String, String> text(String version, String name) {
        return Map.of("version", version, "name", name, "organisation", "Light");
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static byte[] picture() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
        bytes.write(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private MockHttpServletResponse photo(String link, String name, byte[] content, String agreed)
            throws Exception {
        var request =
                multipart(link + "/photo")
                        .file(new MockMultipartFile("photo", name, "image/png", content));
        if (!agreed.isEmpty()) {
            request.param("agreed", agreed);
        }
        return browser.perform(request.with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, Map<String, String> fields) throws Exception {
        var request = post(path).with(csrf());
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private int status(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse().getStatus();
    }

    private String read(String path) throws Exception {
        return content(browser.perform(get(path)).andReturn().getResponse());
    }

    private static String content(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }
}
