package org.kontor.events.floor;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.NewTable;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The venue as it is set up: plans that people find their tables by, texts of the organiser's own,
/// and a look at it all as visitors have it.
@KontorTest
class VenueTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired Floors floors;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/en/events/event-" + tag;
    private EventId event;
    private PersonId organiser;

    @BeforeEach
    void anEventWithTables() {
        event = setup.add(Fixture.event("event-" + tag));
        setup.addTables(
                event,
                List.of(
                        new NewTable(1, "Hall A", Set.of()),
                        new NewTable(2, "Hall A", Set.of()),
                        new NewTable(3, "Gallery", Set.of())));
        organiser = person("organiser");
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
    }

    @Test
    void tablesStandWhereTheyWereDrawnAndEverybodyFindsTheirs() throws Exception {
        String plan = add("Hall A");
        Floor before = floors.of(event).getFirst();
        assertThat(spots(before)).containsExactly("1 at 250, 500", "2 at 750, 500");
        var draw =
                drawn(plan, before, "100", "900")
                        .param("version", "1")
                        .param("width", "20")
                        .param("depth", "10");
        browser.perform(draw).andExpect(redirectedUrl(path + plan));
        browser.perform(draw).andExpect(status().isConflict());
        browser.perform(
                        drawn(plan, before, "100", "9000")
                                .param("version", "2")
                                .param("width", "1")
                                .param("depth", "10"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Enter a whole number from 2 to 500")));

        Floor after = floors.of(event).getFirst();
        assertThat(after.height()).isEqualTo(500);
        assertThat(spots(after)).containsExactly("1 placed at 100, 900", "2 placed at 100, 900");
        browser.perform(get(path + "/floors?table=2"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("translate(100 450)"),
                                                containsString("floor-table sought"))));
        browser.perform(get(path + plan).with(As.person(person("stranger"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPictureLiesUnderTheTablesIfItIsOneWhateverItIsCalled() throws Exception {
        String plan = add("Hall A");
        browser.perform(
                        upload(
                                plan,
                                "hall.png",
                                "<html>no picture</html>".getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(containsString("This is no PNG, JPEG or WebP picture")));
        browser.perform(upload(plan, "hall.txt", png())).andExpect(redirectedUrl(path + plan));

        String file = floors.of(event).getFirst().picture().orElseThrow();
        browser.perform(get("/files/" + file))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"));
        browser.perform(get(path + "/floors"))
                .andExpect(content().string(containsString("/files/" + file)));
        browser.perform(change(plan + "/removal", "2"))
                .andExpect(redirectedUrl(path + "/setup/floors"));
        browser.perform(get("/files/" + file)).andExpect(status().isNotFound());
        assertThat(events.tables(event)).hasSize(3);
    }

    @Test
    void theOrganisersOwnWordsStandInTheMailOfWhoIsApproved() throws Exception {
        var texts =
                change("/setup/texts", "0")
                        .param("approved-en", "Bring a poster.")
                        .param("agenda-en", "");
        browser.perform(texts).andExpect(redirectedUrl(path + "/setup"));
        browser.perform(texts).andExpect(status().isConflict());
        directory.register(
                OrganisationProfile.of(OrganisationKind.CLUSTER, "Light " + tag, "LT").done());
        browser.perform(
                        post(path + "/setup/registrations/new")
                                .param("name", "Rasa")
                                .param("email", "rasa-" + tag + "@example.org")
                                .param("organisation", "Light " + tag)
                                .param("country", "LT")
                                .param("role", "DELEGATE")
                                .param("funding", "SELF")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().is3xxRedirection());
        assertThat(
                        database.sql("select text from notify.mail where recipient = :to")
                                .param("to", "rasa-" + tag + "@example.org")
                                .query((row, number) -> row.getString(1))
                                .list())
                .singleElement()
                .asString()
                .endsWith("Bring a poster.\n");
    }

    @Test
    void thePreviewShowsWhatVisitorsSeeAndNoMore() throws Exception {
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("/setup\"")));
        browser.perform(get(path + "/setup/preview").with(As.person(organiser)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("This is what visitors see"),
                                                containsString("Clusters meet"),
                                                not(containsString("/cockpit")),
                                                not(containsString("/timetable\"")))));
    }

    private static List<String> spots(Floor floor) {
        return floor.spots().stream()
                .map(
                        spot ->
                                "%d%s at %d, %d"
                                        .formatted(
                                                spot.number(),
                                                spot.placed() ? " placed" : "",
                                                spot.x(),
                                                spot.y()))
                .toList();
    }

    private String add(String name) throws Exception {
        String id = UUID.randomUUID().toString();
        String plan = "/setup/floors/" + id;
        browser.perform(
                        post(path + "/setup/floors")
                                .param("new-id", id)
                                .param("name", name)
                                .param("width", "24")
                                .param("depth", "16")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(redirectedUrl(path + plan));
        return plan;
    }

    private MockHttpServletRequestBuilder drawn(String plan, Floor floor, String x, String y) {
        MockHttpServletRequestBuilder request =
                post(path + plan).with(csrf()).with(As.person(organiser));
        floor.spots()
                .forEach(
                        spot ->
                                request.param("x-" + spot.table(), x)
                                        .param("y-" + spot.table(), y));
        return request;
    }

    private RequestBuilder upload(String plan, String name, byte[] content) {
        return multipart(path + plan + "/picture")
                .file(new MockMultipartFile("picture", name, "image/png", content))
                .param("version", "1")
                .with(csrf())
                .with(As.person(organiser));
    }

    private MockHttpServletRequestBuilder change(String below, String version) {
        return post(path + below).param("version", version).with(csrf()).with(As.person(organiser));
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private PersonId person(String name) {
        return people.register(
                new EmailAddress(name + "-" + UUID.randomUUID() + "@example.org"),
                name,
                Language.EN);
    }
}
