package org.kontor.events.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.Room;
import org.kontor.events.RoomId;
import org.kontor.events.SessionId;
import org.kontor.events.SessionKind;
import org.kontor.events.SessionLevel;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
import org.kontor.events.SignUp;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class PlaceTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired ProgrammeSetup programme;
    @Autowired People people;
    @Autowired JdbcClient database;

    private String slug;
    private EventId event;
    private PersonId first;
    private PersonId second;
    private PersonId third;

    @BeforeEach
    void people() {
        slug = "event-" + UUID.randomUUID();
        event = setup.add(Fixture.event(slug));
        first = person("First", Language.EN);
        second = person("Antroji", Language.LT);
        third = person("Third", Language.EN);
    }

    @Test
    void whoMovesUpIsToldWhatAndWhenAndHowToLeave() throws Exception {
        SessionId session = session("2117-09-21T08:00:00Z");
        setup.signUp(List.of(new SignUp(session, first)));
        setup.signUp(List.of(new SignUp(session, second)));
        setup.signUp(List.of(new SignUp(session, third)));
        String path = "/en/events/" + slug + "/sessions/" + session + "/place";
        open(path, first).andExpect(content().string(containsString("You have a place.")));
        open(path, third).andExpect(content().string(containsString("on the waiting list")));

        for (int time = 0; time < 2; time++) {
            leave(path, first).andExpect(redirectedUrl(path));
        }

        open(path, first).andExpect(content().string(containsString("You have no place")));
        assertThat(signedUp(session)).containsExactly("Antroji false", "Third true");
        assertThat(mails())
                .containsExactly(
                        """
                        antroji lt Jums atsirado vieta: Dirbtuvės
                        Laba diena, Antroji,

                        renginyje „Klasteriai susitinka“ atsilaisvino vieta, ir Jūs į ją patekote iš laukiančiųjų sąrašo:

                        Dirbtuvės
                        2117-09-21, an 10:00–11:00 (Europe/Berlin), Room 1

                        Šis laikas Jūsų darbotvarkėje užimtas. Jei dalyvauti negalite, atsisakykite vietos, kad ją gautų kitas:
                        http://localhost:8080/lt/events/%s/sessions/%s/place
                        """
                                .formatted(slug, session));
        assertThat(trail(session))
                .containsExactly(
                        "events.audit.sign-up",
                        "events.audit.sign-up",
                        "events.audit.sign-up",
                        "events.audit.sign-off",
                        "events.audit.moved-up");
    }

    @Test
    void whoLeavesTheQueueMovesNobodyUp() throws Exception {
        SessionId session = session("2117-09-21T08:00:00Z");
        setup.signUp(List.of(new SignUp(session, first), new SignUp(session, second)));
        leave("/en/events/" + slug + "/sessions/" + session + "/place", second)
                .andExpect(status().is3xxRedirection());
        assertThat(signedUp(session)).containsExactly("First false");
        assertThat(mails()).isEmpty();
    }

    @Test
    void whatHasBegunIsWorthNoMail() throws Exception {
        SessionId session = session("2017-09-21T08:00:00Z");
        setup.signUp(List.of(new SignUp(session, first), new SignUp(session, second)));
        leave("/en/events/" + slug + "/sessions/" + session + "/place", first)
                .andExpect(status().is3xxRedirection());
        assertThat(mails()).isEmpty();
    }

    @Test
    void aSessionOfAnotherEventIsNotFound() throws Exception {
        SessionId session = session("2117-09-21T08:00:00Z");
        String other = "event-" + UUID.randomUUID();
        setup.add(Fixture.event(other));
        browser.perform(
                        get("/en/events/" + other + "/sessions/" + session + "/place")
                                .with(As.person(first)))
                .andExpect(status().isNotFound());
    }

    private SessionId session(String starts) {
        Instant from = Instant.parse(starts);
        RoomId room = RoomId.next();
        programme.addRooms(event, List.of(new Room(room, "Room 1", 0, Set.of(), 0)));
        return programme.addSession(
                event,
                new SessionPlan(
                        SessionKind.WORKSHOP,
                        Translated.of("Workshop", "Dirbtuvės"),
                        Translated.empty(),
                        "",
                        SessionLevel.ALL,
                        from,
                        from.plusSeconds(3600),
                        1),
                new SessionSetting(Optional.of(room), Optional.empty(), Set.of()));
    }

    private PersonId person(String name, Language language) {
        return people.register(
                new EmailAddress(
                        name.toLowerCase(java.util.Locale.ROOT) + "-" + slug + "@example.org"),
                name,
                language);
    }

    private org.springframework.test.web.servlet.ResultActions open(String path, PersonId reader)
            throws Exception {
        return browser.perform(get(path).with(As.person(reader))).andExpect(status().isOk());
    }

    private org.springframework.test.web.servlet.ResultActions leave(String path, PersonId reader)
            throws Exception {
        return browser.perform(post(path + "/removal").with(csrf()).with(As.person(reader)));
    }

    private List<String> signedUp(SessionId session) {
        return database.sql(
                        """
                        select name || ' ' || waiting from events.sign_up
                        join identity.person on person.id = person_id
                        where session_id = :session order by name
                        """)
                .param("session", session.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> mails() {
        return database.sql(
                        """
                        select split_part(recipient, '-', 1) || ' ' || language || ' ' || subject || E'\\n' || text
                        from notify.mail where recipient like '%' || :slug || '%' order by id
                        """)
                .param("slug", slug)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> trail(SessionId session) {
        return database.sql(
                        """
                        select action from audit.entry
                        where subject_id = :session and action not like '%session%' order by id
                        """)
                .param("session", session.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
