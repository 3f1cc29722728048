package org.kontor.events.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
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
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.Room;
import org.kontor.events.RoomId;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.SessionSetting;
import org.kontor.events.SpeakerId;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Moving sessions over the plan: the first from 14:00 to 15:00 in the hall, the second from 15:00
/// in the cellar, which is small.
@KontorTest
class PlanTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired ProgrammeSetup programme;
    @Autowired Events events;
    @Autowired People people;

    private String path;
    private EventId event;
    private PersonId organiser;
    private RoomId hall;
    private RoomId cellar;
    private SpeakerId speaker;
    private SessionId first;
    private SessionId second;

    @BeforeEach
    void twoSessions() {
        String slug = "event-" + UUID.randomUUID();
        path = "/en/events/" + slug + "/setup/plan";
        event = setup.add(Fixture.event(slug));
        organiser = people.register(new EmailAddress(slug + "@example.org"), "Odeta", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        hall = RoomId.next();
        cellar = RoomId.next();
        programme.addRooms(
                event,
                List.of(
                        new Room(hall, "Hall", 80, Set.of(), 0),
                        new Room(cellar, "Cellar", 0, Set.of(), 0)));
        speaker =
                programme.addSpeaker(
                        event,
                        "Nino",
                        "",
                        new EmailAddress("nino@example.org"),
                        Translated.empty());
        first = add(hall, 14, 15);
        second = add(cellar, 15, 16);
    }

    @Test
    void aSessionKeepsItsLengthWhereverItGoes() throws Exception {
        MockHttpServletResponse board = move(first, 1, "2017-09-21T14:15:00Z", hall);
        assertThat(board.getStatus()).isEqualTo(200);
        assertThat(text(board))
                .startsWith("\n<div id=\"board\"")
                .contains("data-session=\"" + first + "\" data-version=\"2\"");
        assertThat(card(first).plan().during().toString())
                .isEqualTo("Period[from=2017-09-21T14:15:00Z, until=2017-09-21T15:15:00Z]");
    }

    @Test
    void ofTwoOrganisersTheSlowerIsToldAndNothingIsMoved() throws Exception {
        move(first, 1, "2017-09-21T10:00:00Z", hall);
        MockHttpServletResponse slower = move(first, 1, "2017-09-21T11:00:00Z", hall);
        assertThat(slower.getStatus()).isEqualTo(409);
        assertThat(text(slower))
                .contains("Somebody else was quicker", "data-starts=\"2017-09-21T10:00:00Z\"");
        assertThat(card(first).plan().startsAt()).isEqualTo(Instant.parse("2017-09-21T10:00:00Z"));
    }

    @Test
    void aRoomThatIsTakenAndADayThatIsNotTheEventsAreRefusedInWords() throws Exception {
        MockHttpServletResponse taken = move(second, 1, "2017-09-21T12:30:00Z", hall);
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(text(taken)).contains("Hall is taken by “Workshop” from 14:00 to 15:00");
        MockHttpServletResponse outside = move(second, 1, "2017-09-25T12:30:00Z", cellar);
        assertThat(outside.getStatus()).isEqualTo(422);
        assertThat(card(second).setting().room()).contains(cellar);
        assertThat(card(second).version()).isEqualTo(1);
    }

    @Test
    void conflictsAreShownBesideTheSession() throws Exception {
        move(second, 1, "2017-09-21T12:00:00Z", cellar);
        assertThat(text(ask("/" + second, true)))
                .contains(
                        "Nino also speaks in “Workshop” at that time.",
                        "3 slots for meetings lie at that time; who signs up cannot meet then.")
                .doesNotContain("id=\"board\"");
        assertThat(ask("/" + second, false).getRedirectedUrl())
                .isEqualTo(path + "?session=" + second);
        assertThat(text(ask("", false))).contains("2 conflicts on this day");
    }

    private SessionId add(RoomId room, int hour, int until) {
        return programme.addSession(
                event,
                Fixture.session(hour, 0, until, 0),
                new SessionSetting(Optional.of(room), Optional.empty(), Set.of(speaker)));
    }

    private SessionCard card(SessionId session) {
        return events.session(event, session).orElseThrow();
    }

    private MockHttpServletResponse move(SessionId session, int version, String at, RoomId room)
            throws Exception {
        return browser.perform(
                        post(path + "/" + session)
                                .header("HX-Request", "true")
                                .param("version", String.valueOf(version))
                                .param("starts", at)
                                .param("room", room.toString())
                                .with(csrf())
                                .with(As.person(organiser)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(String below, boolean part) throws Exception {
        var request = get(path + below).with(As.person(organiser));
        if (part) {
            request.header("HX-Request", "true");
        }
        return browser.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }
}
