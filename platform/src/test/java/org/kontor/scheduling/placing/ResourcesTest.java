package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventSetup;
import org.kontor.events.Interpreter;
import org.kontor.events.MeetingResources;
import org.kontor.events.OnlineRoom;
import org.kontor.events.OnlineRoomId;
import org.kontor.events.interpreter.Interpreters;
import org.kontor.events.onlineroom.OnlineRooms;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.NewMeeting;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.problem.AssembledProblem;
import org.kontor.scheduling.problem.AssemblingProblem;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.LeftOuts;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.Reasons;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Options;
import org.kontor.timetable.Result;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Timetable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Interpreters and rooms online, of which one serves one meeting at a time: clusters A to D with a
/// delegate each, in two slots at two tables.
@KontorTest
class ResourcesTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired PlanningMeetings planning;
    @Autowired AssemblingProblem assembling;
    @Autowired PlacingMeeting placing;
    @Autowired Placements placements;
    @Autowired LeftOuts leftOuts;
    @Autowired Interpreters interpreters;
    @Autowired OnlineRooms rooms;
    @Autowired EventSetup setup;
    @Autowired People people;
    @Autowired MeetingResources resources;

    private SmallEvent event;

    @BeforeEach
    void anEvent() {
        event = SmallEvent.create(beans, 2, 2, 4);
    }

    @Test
    void anInterpreterIsAtOneMeetingAtATime() {
        PersonId nino = interpreter("de", "ka", "lt");
        interpreter("de", "lt");
        planning.plan(List.of(interpreted(0, 1), interpreted(2, 3)));

        List<Placement> placed = build().placed();
        assertThat(placed)
                .extracting(Placement::interpreter)
                .containsExactly(Optional.of(nino), Optional.of(nino));
        assertThat(placed).extracting(Placement::slot).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whereNoInterpreterIsFreeTheReasonSaysSo() {
        PersonId nino = interpreter("de", "ka");
        setup.block(event.id(), nino, List.of(event.slots().getFirst()));
        planning.plan(List.of(interpreted(0, 1), interpreted(2, 3)));

        Built built = build();
        assertThat(built.placed()).extracting(Placement::slot).containsExactly(2);
        MeetingId held = built.placed().getFirst().meeting();
        assertThat(built.leftOut()).hasSize(1);
        assertThat(built.leftOut().getFirst().reasons().obstacles())
                .containsEntry(1, List.of(new Obstacle.DelegateAway(nino.toString())))
                .containsEntry(
                        2, List.of(new Obstacle.DelegateBusy(nino.toString(), held.toString())));
        assertThat(built.leftOut().getFirst().reasons().cure())
                .map(Cure::change)
                .contains(new Cure.FreeDelegate(nino.toString()));
    }

    @Test
    void whereNobodyKnowsBothLanguagesNoTimeWillDo() {
        interpreter("de", "lt");
        planning.plan(List.of(interpreted(0, 1)));

        assertThat(build().leftOut())
                .extracting(LeftOut::reasons)
                .containsExactly(Reasons.uninterpreted(List.of("de", "ka")));
    }

    @Test
    void whoMeetsDoesNotInterpretAtTheSameMeeting() {
        String delegate =
                database.sql("select email from identity.person where id = :person")
                        .param("person", event.people().getFirst().value())
                        .query(String.class)
                        .single();
        interpreters.add(
                event.id(), new EmailAddress(delegate), "A", Language.EN, List.of("de", "ka"));
        planning.plan(List.of(interpreted(0, 1), interpreted(2, 3)));

        Built built = build();
        assertThat(built.placed())
                .extracting(Placement::interpreter)
                .containsExactly(Optional.of(event.people().getFirst()));
        assertThat(built.leftOut()).hasSize(1);
    }

    @Test
    void meetingsOnlineShareTheRoomsThereAre() {
        planning.plan(List.of(online(0, 1), online(2, 3), online(0, 2)));
        assertThat(build().placed())
                .extracting(Placement::room)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.empty());

        OnlineRoom room = room("Room 1");
        var given = Optional.of(new Placement.Room(room.id(), room.name()));
        Built built = build();
        assertThat(built.placed()).extracting(Placement::room).containsExactly(given, given);
        assertThat(built.placed()).extracting(Placement::slot).containsExactlyInAnyOrder(1, 2);
        assertThat(built.leftOut()).hasSize(1);

        database.sql("update scheduling.meeting set link = 'https://own.example.org'").update();
        assertThat(build().placed()).extracting(Placement::room).containsOnly(Optional.empty());
    }

    @Test
    void theDatabaseTooLetsARoomHoldOneMeetingASlot() {
        OnlineRoom room = room("Room 1");
        planning.plan(List.of(online(0, 1), online(2, 3)));
        List<MeetingId> meetings = event.meetings(database);
        VersionId version =
                TestVersion.store(
                        database,
                        event,
                        1,
                        List.of(
                                new At(meetings.get(0), 1, 0, 0, 1),
                                new At(meetings.get(1), 1, 1, 2, 3)));
        assertThatThrownBy(
                        () ->
                                database.sql(
                                                """
                                                update scheduling.placement set table_id = null, room_id = :room
                                                where version_id = :version
                                                """)
                                        .param("room", room.id().value())
                                        .param("version", version.value())
                                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aMeetingPlacedAfterPublishingGetsThemToo() throws Exception {
        event = SmallEvent.create(beans, 5, 2, 4);
        PersonId nino = interpreter("de", "ka");
        setup.block(event.id(), nino, List.of(event.slots().getLast()));
        OnlineRoom room = room("Room 1");
        VersionId version = TestVersion.publish(beans, event, List.of());
        planning.plan(
                List.of(
                        interpreted(0, 1),
                        interpreted(2, 3),
                        interpreted(0, 2),
                        interpreted(1, 3),
                        interpreted(0, 3),
                        online(1, 2)));
        List<MeetingId> meetings = event.meetings(database);
        for (MeetingId meeting : meetings) {
            placing.place(event.card(), meeting, false);
        }

        for (int number = 0; number < 4; number++) {
            Placement placed = placements.of(version, meetings.get(number)).orElseThrow();
            assertThat(placed.slot()).isEqualTo(number + 1);
            assertThat(placed.interpreter()).contains(nino);
        }
        assertThat(busy(nino)).isEqualTo(4);
        LeftOut left = leftOuts.of(version).getFirst();
        assertThat(left.meeting()).isEqualTo(meetings.get(4));
        assertThat(left.reasons().obstacles())
                .containsEntry(5, List.of(new Obstacle.DelegateAway(nino.toString())));
        assertThat(left.reasons().cure())
                .contains(new Cure("5", List.of(), new Cure.FreeDelegate(nino.toString())));
        Placement held = placements.of(version, meetings.get(5)).orElseThrow();
        assertThat(held.room()).contains(new Placement.Room(room.id(), "Room 1"));
        assertThat(held.link()).isEqualTo(room.link());

        browser.perform(
                        get("/en" + event.card().path() + "/agenda")
                                .with(As.person(event.people().get(0))))
                .andExpect(
                        content().string(containsString("Interpreter: Nino (German – Georgian)")));
        browser.perform(get("/en" + event.card().path() + "/agenda").with(As.person(nino)))
                .andExpect(content().string(containsString("Cluster C")))
                .andExpect(content().string(containsString("Cluster D")));
    }

    @Test
    void interpretersSayThemselvesWhenTheyHaveTime() throws Exception {
        event = SmallEvent.create(beans, 4, 2, 4);
        PersonId nino = interpreter("de", "ka");
        String setUp = "/en%s/setup/interpreters/%s".formatted(event.card().path(), nino);
        PersonId organiser = event.people().get(3);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        browser.perform(
                        post("/en" + event.card().path() + "/availability")
                                .param("seen", "")
                                .param("free", "3")
                                .with(csrf())
                                .with(As.person(nino)))
                .andExpect(status().isOk());
        assertThat(resources.interpreters(event.id()))
                .containsExactly(new Interpreter(nino, Set.of("de", "ka"), Set.of(1, 2, 4)));
        // The organiser who saw the times of before is told, and overwrites nothing.
        browser.perform(
                        post(setUp)
                                .param("version", "0")
                                .param("languages", "de", "ka")
                                .param("offered", "1", "2", "3", "4")
                                .param("free", "1")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().isConflict());

        planning.plan(List.of(interpreted(0, 1), interpreted(2, 3)));
        assertThat(build().placed()).extracting(Placement::slot).containsExactly(3);

        VersionId version = TestVersion.publish(beans, event, List.of());
        List<MeetingId> meetings = event.meetings(database);
        for (MeetingId meeting : meetings) {
            placing.place(event.card(), meeting, false);
        }
        assertThat(placements.of(version, meetings.getFirst())).map(Placement::slot).contains(3);
        assertThat(placements.of(version, meetings.getLast())).isEmpty();
        browser.perform(
                        get("/en" + event.card().path() + "/availability/" + nino)
                                .with(As.person(organiser)))
                .andExpect(content().string(containsString("Free times of Nino")));
    }

    @Test
    void theOrganiserSaysBetweenWhichLanguages() throws Exception {
        interpreter("de", "ka");
        PersonId organiser = event.people().get(3);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        planning.plan(List.of(event.wish(0, 1)));
        String path =
                "/en%s/timetable/meetings/%s/interpreter"
                        .formatted(event.card().path(), event.meetings(database).getFirst());
        browser.perform(
                        post(path)
                                .param("version", "1")
                                .param("one", "de")
                                .param("other", "")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose two different languages")));
        for (int expected : new int[] {302, 409}) {
            browser.perform(
                            post(path)
                                    .param("version", "1")
                                    .param("one", "ka")
                                    .param("other", "de")
                                    .with(csrf())
                                    .with(As.person(organiser)))
                    .andExpect(status().is(expected));
        }
        assertThat(build().placed()).allMatch(placed -> placed.interpreter().isPresent());
    }

    private record Built(List<Placement> placed, List<LeftOut> leftOut) {}

    private Built build() {
        AssembledProblem assembled = assembling.assemble(event.card(), false);
        Result result = Solver.solve(assembled.problem(), Options.within(Duration.ofSeconds(5)));
        Timetable timetable = result.solution().orElseThrow().timetable();
        assertThat(Checker.check(assembled.problem(), timetable).violations()).isEmpty();
        return new Built(assembled.placements(timetable), assembled.leftOut(result.unscheduled()));
    }

    private NewMeeting interpreted(int one, int other) {
        return meeting(one, other, false, List.of("de", "ka"));
    }

    private NewMeeting online(int one, int other) {
        return meeting(one, other, true, List.of());
    }

    private NewMeeting meeting(int one, int other, boolean online, List<String> languages) {
        NewMeeting wish = event.wish(one, other);
        return new NewMeeting(
                wish.event(), wish.request(), wish.sides(), online, false, 1, Set.of(), languages);
    }

    private PersonId interpreter(String... languages) {
        return interpreters.add(
                event.id(),
                new EmailAddress(UUID.randomUUID() + "@example.org"),
                "Nino",
                Language.EN,
                List.of(languages));
    }

    private OnlineRoom room(String name) {
        var room =
                new OnlineRoom(
                        OnlineRoomId.next(), name, "https://meet.example.org/" + name.length());
        rooms.add(event.id(), room);
        return room;
    }

    private int busy(PersonId person) {
        return database.sql("select count(*) from events.occupancy where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
