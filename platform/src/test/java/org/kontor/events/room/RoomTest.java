package org.kontor.events.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.AtOnce;
import org.kontor.KontorTest;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.Room;
import org.kontor.events.RoomFeature;
import org.kontor.events.RoomId;
import org.kontor.events.SessionCard;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Rooms, and that two sessions in one room at a time cannot be.
@KontorTest
class RoomTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired Rooms rooms;
    @Autowired People people;

    private String path;
    private EventId event;
    private PersonId organiser;

    @BeforeEach
    void anEvent() {
        String slug = "event-" + UUID.randomUUID();
        path = "/en/events/" + slug + "/setup";
        event = setup.add(Fixture.event(slug));
        organiser = people.register(new EmailAddress(slug + "@example.org"), "Odeta", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
    }

    @Test
    void roomsAreAddedOnceChangedAndRemoved() throws Exception {
        Map<String, String> room = room(RoomId.next(), "Room 10", "40");
        assertThat(send("/rooms/new", room).getStatus()).isEqualTo(302);
        assertThat(send("/rooms/new", room).getStatus()).isEqualTo(302);
        assertThat(send("/rooms/new", room(RoomId.next(), "Room 2", "0")).getStatus())
                .isEqualTo(302);
        MockHttpServletResponse sameName = send("/rooms/new", room(RoomId.next(), "Room 2", "9"));
        assertThat(sameName.getStatus()).isEqualTo(422);
        assertThat(text(sameName)).contains("Another room of the event has this name");
        assertThat(rooms.of(event)).extracting(Room::name).containsExactly("Room 2", "Room 10");

        Room ten = rooms.of(event).getLast();
        Map<String, String> changed = room(ten.id(), "Great hall", "400");
        changed.put("version", "1");
        assertThat(send("/rooms/" + ten.id(), changed).getStatus()).isEqualTo(302);
        assertThat(rooms.of(event).getFirst())
                .isEqualTo(new Room(ten.id(), "Great hall", 400, Set.of(RoomFeature.SCREEN), 2));
        MockHttpServletResponse slower = send("/rooms/" + ten.id(), room(ten.id(), "Ten", "10"));
        assertThat(slower.getStatus()).isEqualTo(409);
        assertThat(text(slower)).contains("Stored now: Great hall", "value=\"Ten\"");
        assertThat(send("/rooms/" + ten.id() + "/removal", Map.of()).getStatus()).isEqualTo(302);
        assertThat(rooms.of(event)).extracting(Room::name).containsExactly("Room 2");
    }

    @Test
    void whoComesSecondIsToldWhoHasTheRoom() throws Exception {
        RoomId room = added("Hall");
        assertThat(send("/sessions/new", session("Opening", "09:00", "10:30", room)).getStatus())
                .isEqualTo(302);
        MockHttpServletResponse refused =
                send("/sessions/new", session("Closing", "10:15", "11:00", room));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "Hall is taken by “Opening” from 09:00 to 10:30. Choose another room",
                        "value=\"Closing\"");
        assertThat(send("/sessions/new", session("Closing", "10:30", "11:00", room)).getStatus())
                .isEqualTo(302);
        assertThat(events.sessions(event))
                .extracting(SessionCard::place, session -> session.plan().title().in(Language.EN))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Hall", "Opening"),
                        org.assertj.core.groups.Tuple.tuple("Hall", "Closing"));
        MockHttpServletResponse inUse = send("/rooms/" + room + "/removal", Map.of());
        assertThat(inUse.getStatus()).isEqualTo(422);
        assertThat(text(inUse)).contains("Sessions are held in this room");
    }

    @Test
    void atTheSameInstantOneOfTwoGetsTheRoom() throws Exception {
        for (int round = 0; round < 3; round++) {
            RoomId room = added("Room " + round);
            Callable<MockHttpServletResponse> one =
                    () -> send("/sessions/new", session("One", "12:00", "13:00", room));
            Callable<MockHttpServletResponse> other =
                    () -> send("/sessions/new", session("Other", "12:30", "13:30", room));
            List<Integer> answers =
                    AtOnce.each(List.of(one, other)).stream()
                            .map(MockHttpServletResponse::getStatus)
                            .sorted()
                            .toList();
            assertThat(answers.getFirst()).isEqualTo(302);
            assertThat(answers.getLast()).isIn(409, 422);
            assertThat(events.sessions(event))
                    .filteredOn(session -> session.setting().room().equals(Optional.of(room)))
                    .hasSize(1);
        }
    }

    private RoomId added(String name) {
        var room = new Room(RoomId.next(), name, 0, Set.of(), 0);
        rooms.add(event, room);
        return room.id();
    }

    private static Map<String, String> room(RoomId id, String name, String capacity) {
        return new HashMap<>(
                Map.of(
                        "new-id",
                        id.toString(),
                        "name",
                        name,
                        "capacity",
                        capacity,
                        "features",
                        "SCREEN",
                        "version",
                        "1"));
    }

    private static Map<String, String> session(
            String title, String starts, String ends, RoomId room) {
        return Map.of(
                "kind",
                "PLENARY",
                "title-en",
                title,
                "day",
                Fixture.DAY.toString(),
                "starts",
                starts,
                "ends",
                ends,
                "level",
                "ALL",
                "room",
                room.toString(),
                "capacity",
                "0");
    }

    private MockHttpServletResponse send(String form, Map<String, String> fields) throws Exception {
        var request = post(path + form).with(csrf()).with(As.person(organiser));
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }
}
