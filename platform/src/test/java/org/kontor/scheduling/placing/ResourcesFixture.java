package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.events.EventSetup;
import org.kontor.events.MeetingResources;
import org.kontor.events.OnlineRoom;
import org.kontor.events.OnlineRoomId;
import org.kontor.events.interpreter.Interpreters;
import org.kontor.events.onlineroom.OnlineRooms;
import org.kontor.identity.People;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.meeting.NewMeeting;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.problem.AssembledProblem;
import org.kontor.scheduling.problem.AssemblingProblem;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.LeftOuts;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Options;
import org.kontor.timetable.Result;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Timetable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// An event with interpreters and rooms for meetings online.
abstract class ResourcesFixture {
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

    SmallEvent event;

    @BeforeEach
    void anEvent() {
        event = SmallEvent.create(beans, 2, 2, 4);
    }

    record Built(List<Placement> placed, List<LeftOut> leftOut) {}

    Built build() {
        AssembledProblem assembled = assembling.assemble(event.card(), false);
        Result result = Solver.solve(assembled.problem(), Options.within(Duration.ofSeconds(5)));
        Timetable timetable = result.solution().orElseThrow().timetable();
        assertThat(Checker.check(assembled.problem(), timetable).violations()).isEmpty();
        return new Built(assembled.placements(timetable), assembled.leftOut(result.unscheduled()));
    }

    NewMeeting interpreted(int one, int other) {
        return meeting(one, other, false, List.of("de", "ka"));
    }

    NewMeeting online(int one, int other) {
        return meeting(one, other, true, List.of());
    }

    NewMeeting meeting(int one, int other, boolean online, List<String> languages) {
        NewMeeting wish = event.wish(one, other);
        return new NewMeeting(
                wish.event(), wish.request(), wish.sides(), online, false, 1, Set.of(), languages);
    }

    PersonId interpreter(String... languages) {
        return interpreters.add(
                event.id(),
                new EmailAddress(UUID.randomUUID() + "@example.org"),
                "Nino",
                Language.EN,
                List.of(languages));
    }

    OnlineRoom room(String name) {
        var room =
                new OnlineRoom(
                        OnlineRoomId.next(), name, "https://meet.example.org/" + name.length());
        rooms.add(event.id(), room);
        return room;
    }

    int busy(PersonId person) {
        return database.sql("select count(*) from events.occupancy where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
