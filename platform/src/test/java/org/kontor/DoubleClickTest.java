package org.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.identity.People;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/// The same form sent twice at the same instant, as by a button pressed twice: it does its work
/// once, and neither answer is a failure.
@KontorTest
class DoubleClickTest {
    private static final Pattern NEW_ID = Pattern.compile("name=\"new-id\" value=\"([^\"]+)\"");
    private static final int ROUNDS = 3;

    @Autowired MockMvc browser;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired People people;
    @Autowired PlanningMeetings planning;

    private SmallEvent event;
    private String path;
    private PersonId organiser;

    @BeforeEach
    void anEvent() {
        event = SmallEvent.create(beans, 3, 2, 4);
        path = "/en" + event.card().path();
        organiser = event.people().getFirst();
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        people.grant(organiser, Role.ADMINISTRATOR, Optional.empty());
    }

    @Test
    void anEventIsAddedOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String slug = "twice-" + UUID.randomUUID();
            assertThat(
                            twice(
                                    "/en/events/new",
                                    Map.of(
                                            "slug", slug,
                                            "name-en", "Twice",
                                            "zone", "Europe/Vilnius",
                                            "first-day", "2118-05-03",
                                            "last-day", "2118-05-04",
                                            "city", "Vilnius",
                                            "country", "LT",
                                            "languages", "en")))
                    .containsExactlyInAnyOrder(302, 422);
            assertThat(count("select count(*) from events.event where slug = ?", slug)).isOne();
        }
    }

    @Test
    void aPersonIsRegisteredOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String email = UUID.randomUUID() + "@example.org";
            assertThat(
                            twice(
                                    path + "/setup/registrations/new",
                                    Map.of(
                                            "name", "Rūta",
                                            "email", email,
                                            "organisation", "Cluster A",
                                            "country", "DE",
                                            "role", "DELEGATE",
                                            "funding", "SELF")))
                    .containsExactlyInAnyOrder(302, 422);
            assertThat(
                            count(
                                    "select count(*) from events.registration join identity.person on person.id = person_id where email = ?",
                                    email))
                    .isOne();
        }
    }

    @Test
    void aPersonIsMadeKnownOnce() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        assertThat(twice("/en/people", Map.of("name", "Rūta", "email", email, "language", "lt")))
                .allMatch(status -> status == 302 || status == 422)
                .contains(302);
        assertThat(count("select count(*) from identity.person where email = ?", email)).isOne();
    }

    @Test
    void tablesAreAddedOnce() throws Exception {
        assertThat(
                        twice(
                                path + "/setup/tables",
                                Map.of("after", "2", "count", "5", "area", "Hall B")))
                .containsExactlyInAnyOrder(302, 409);
        assertThat(
                        count(
                                "select count(*) from events.meeting_table where event_id = ?",
                                event.id().value()))
                .isEqualTo(2 + 5);
    }

    @Test
    void aSessionIsAddedOnceAndAnotherByTheSameFormChanged() throws Exception {
        String form = path + "/setup/sessions/new";
        String page =
                browser.perform(get(form).with(As.person(organiser)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        Matcher id = NEW_ID.matcher(page);
        assertThat(id.find()).isTrue();

        assertThat(twice(form, session(id.group(1), "Opening"))).containsExactly(302, 302);
        assertThat(titles()).containsExactly("Opening");
        send(form, session(id.group(1), "Closing"));
        assertThat(titles()).containsExactlyInAnyOrder("Opening", "Closing");
    }

    @Test
    void oneBuildIsQueued() throws Exception {
        planning.plan(List.of(event.wish(0, 1)));
        // A build ends once its progress is written, so the first is not over before the second.
        transaction.executeWithoutResult(
                status -> {
                    database.sql("lock table scheduling.build_progress in share mode").update();
                    assertThat(asked(path + "/timetable/builds", Map.of("limit", "10")))
                            .containsExactly(302, 302);
                });
        assertThat(
                        count(
                                "select count(*) from scheduling.build where event_id = ?",
                                event.id().value()))
                .isOne();
    }

    @Test
    void aVersionIsPublishedOnceAndEverybodyMailedOnce() throws Exception {
        planning.plan(List.of(event.wish(0, 1), event.wish(2, 3)));
        store(1, 1, 2);
        assertThat(twice(publication(1), Map.of("shown", ""))).containsExactlyInAnyOrder(302, 409);
        assertThat(mails()).isEqualTo(4);
    }

    @Test
    void ofTwoOrganisersWhoPublishDifferentVersionsOneWins() throws Exception {
        planning.plan(List.of(event.wish(0, 1), event.wish(2, 3)));
        store(1, 1, 2);
        store(2, 2, 1);
        VersionId published = store(3, 1, 3);
        TestVersion.publish(database, event, published);
        Map<String, String> shown = Map.of("shown", published.toString());

        List<MockHttpServletResponse> answers =
                AtOnce.each(
                        List.of(
                                () -> send(publication(1), shown),
                                () -> send(publication(2), shown)));
        assertThat(answers)
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(302, 409);
        int winner = answers.getFirst().getStatus() == 302 ? 1 : 2;
        assertThat(answers.get(2 - winner).getContentAsString())
                .contains("Somebody else was quicker", "Nothing of yours was stored");
        assertThat(states())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(winner, "PUBLISHED", 3 - winner, "DRAFT", 3, "SUPERSEDED"));
        // The first version moves one meeting of two people, the second both.
        assertThat(mails()).isEqualTo(winner == 1 ? 2 : 4);
        assertThat(
                        count(
                                "select count(*) from events.occupancy where event_id = ?",
                                event.id().value()))
                .isEqualTo(4);
    }

    @Test
    void aTableOfWishesIsTakenOverOnce() throws Exception {
        String form = path + "/wishes/import";
        String name = "New One " + event.id();
        upload(
                form,
                """
                organisation,country,delegate,email,wishes to meet,partner country
                %1$s,LT,Ada,ada-%2$s@example.org,New Other %2$s,LV
                """
                        .formatted(name, event.id()));
        String file =
                database.sql("select file_id from matchmaking.wish_file where event_id = :event")
                        .param("event", event.id().value())
                        .query(String.class)
                        .single();
        assertThat(twice(form + "/confirmation", Map.of("file", file)))
                .containsExactlyInAnyOrder(302, 409);
        assertThat(count("select count(*) from directory.organisation where name = ?", name))
                .isOne();
    }

    @Test
    void aTableOfOrganisationsIsTakenOverOnce() throws Exception {
        String name = "Imported " + event.id();
        upload("/en/directory/imports", "kind,name,country\nnetwork,%s,EE\n".formatted(name));
        UUID file =
                database.sql("select id from directory.import order by at desc limit 1")
                        .query(UUID.class)
                        .single();
        browser.perform(get("/en/directory/imports/" + file).with(As.person(organiser)));
        assertThat(twice("/en/directory/imports/" + file + "/confirmation", Map.of()))
                .allMatch(status -> status < 500)
                .contains(302);
        assertThat(count("select count(*) from directory.organisation where name = ?", name))
                .isOne();
    }

    @Test
    void aMeetingIsAskedForOnce() throws Exception {
        assertThat(
                        twice(
                                path + "/requests/new",
                                Map.of(
                                        "to", event.organisations().get(1).toString(),
                                        "wish", "WANT",
                                        "mode", "ON_SITE")))
                .containsExactly(302, 302);
        assertThat(
                        count(
                                "select count(*) from matchmaking.request where event_id = ?",
                                event.id().value()))
                .isOne();
    }

    private static Map<String, String> session(String id, String title) {
        return Map.of(
                "new-id", id,
                "kind", "PLENARY",
                "title-en", title,
                "day", SmallEvent.DAY.toString(),
                "starts", "16:00",
                "ends", "16:30",
                "level", "ALL",
                "capacity", "0");
    }

    private VersionId store(int number, int slotOfFirst, int slotOfSecond) {
        var meetings = event.meetings(database);
        return TestVersion.store(
                database,
                event,
                number,
                List.of(
                        new At(meetings.get(0), slotOfFirst, 0, 0, 1),
                        new At(meetings.get(1), slotOfSecond, 1, 2, 3)));
    }

    private String publication(int version) {
        return path + "/timetable/versions/" + version + "/publication";
    }

    private List<String> titles() {
        return database.sql("select title->>'en' from events.session where event_id = :event")
                .param("event", event.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Map<Integer, String> states() {
        var states = new TreeMap<Integer, String>();
        database.sql(
                        "select number, state from scheduling.timetable_version where event_id = :event")
                .param("event", event.id().value())
                .query(
                        row -> {
                            states.put(row.getInt(1), row.getString(2));
                        });
        return states;
    }

    private long mails() {
        return count(
                "select count(*) from notify.mail where recipient in (select email from identity.person join events.registration on person_id = person.id where event_id = ?)",
                event.id().value());
    }

    private long count(String sql, Object argument) {
        return database.sql(sql).param(argument).query(Long.class).single();
    }

    private List<Integer> asked(String form, Map<String, String> fields) {
        try {
            return twice(form, fields);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private List<Integer> twice(String form, Map<String, String> fields) throws Exception {
        return AtOnce.twice(() -> send(form, fields)).stream()
                .map(MockHttpServletResponse::getStatus)
                .toList();
    }

    private MockHttpServletResponse send(String form, Map<String, String> fields) throws Exception {
        var all = new LinkedMultiValueMap<String, String>();
        fields.forEach(all::add);
        return browser.perform(post(form).params(all).with(csrf()).with(As.person(organiser)))
                .andReturn()
                .getResponse();
    }

    private void upload(String form, String table) throws Exception {
        var file =
                new MockMultipartFile(
                        "file", "table.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        int status =
                browser.perform(multipart(form).file(file).with(csrf()).with(As.person(organiser)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
        assertThat(status).isEqualTo(302);
    }
}
