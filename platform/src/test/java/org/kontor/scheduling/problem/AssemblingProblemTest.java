package org.kontor.scheduling.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.events.BoundTime;
import org.kontor.events.EventSetup;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.meeting.NewMeeting;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.version.Reasons;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Place;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Times;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class AssemblingProblemTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired AssemblingProblem assembling;

    private SmallEvent event;

    @BeforeEach
    void create() {
        event = SmallEvent.create(beans, 3, 2, 3);
    }

    @Test
    void everythingTheOptimiserMustKnowIsThere() {
        planning.plan(List.of(event.wish(0, 1)));
        planning.plan(
                List.of(
                        new NewMeeting(
                                event.id(),
                                Optional.empty(),
                                List.of(
                                        new NewMeeting.Side(
                                                event.organisations().get(1),
                                                Set.of(event.people().get(1))),
                                        new NewMeeting.Side(
                                                event.organisations().get(2), Set.of())),
                                true,
                                true,
                                7,
                                Set.of())));
        beans.getBean(EventSetup.class)
                .block(event.id(), event.people().get(0), List.of(event.slots().get(1)));
        SmallEvent elsewhere = SmallEvent.create(beans, 1, 1, 0);
        beans.getBean(Occupancy.class)
                .bind(
                        elsewhere.id(),
                        OccupancyKind.MEETING,
                        List.of(
                                new BoundTime(
                                        event.people().get(2),
                                        event.slots().get(2),
                                        TypedId.next())));
        List<MeetingId> meetings = event.meetings(database);
        pin(meetings.getFirst(), 3);

        AssembledProblem assembled = assembling.assemble(event.card(), false);

        assertThat(assembled.problem().slots())
                .containsExactly(
                        new Slot("1", 1, 1, 2), new Slot("2", 1, 1, 2), new Slot("3", 1, 1, 2));
        assertThat(assembled.problem().tables())
                .containsExactlyInAnyOrder(
                        event.tables().stream()
                                .map(table -> new Table(table.toString()))
                                .toArray(Table[]::new));
        assertThat(assembled.problem().delegates())
                .containsExactlyInAnyOrder(
                        delegate(0, Set.of("2")), delegate(1, Set.of()), delegate(2, Set.of("3")));
        assertThat(assembled.problem().meetings())
                .containsExactlyInAnyOrder(
                        new Meeting(
                                meetings.get(0).toString(),
                                List.of(anyOf(0), anyOf(1)),
                                Priority.WISHED,
                                1,
                                Place.ANYWHERE,
                                Times.at("3")),
                        new Meeting(
                                meetings.get(1).toString(),
                                List.of(
                                        Side.allOf(
                                                event.organisations().get(1).toString(),
                                                event.people().get(1).toString()),
                                        anyOf(2)),
                                Priority.MANDATORY,
                                7,
                                Place.ONLINE,
                                Times.ANY));
        assertThat(assembled.wanted()).isEqualTo(2);
    }

    @Test
    void whoSpeaksForBothSidesIsLeftToTheOneWithFewerPeople() {
        PersonId second = event.register(beans, event.organisations().get(0), true);
        registerAlso(event.people().get(1), 0);
        planning.plan(List.of(event.wish(0, 1)));

        Meeting meeting = assembling.assemble(event.card(), false).problem().meetings().getFirst();

        assertThat(
                        meeting.sides().stream()
                                .collect(
                                        Collectors.toMap(
                                                Side::organisation,
                                                side -> Set.copyOf(side.delegates()))))
                .containsEntry(
                        event.organisations().get(0).toString(),
                        Set.of(event.people().get(0).toString(), second.toString()))
                .containsEntry(
                        event.organisations().get(1).toString(),
                        Set.of(event.people().get(1).toString()));
    }

    @Test
    void aSideThatNobodyCanTakeKeepsItsMeetingOut() {
        planning.plan(List.of(event.wish(0, 1), event.wish(1, 2)));
        database.sql("update events.registration set matchmaking = false where person_id = :person")
                .param("person", event.people().get(2).value())
                .update();
        AssembledProblem assembled = assembling.assemble(event.card(), false);
        assertThat(assembled.problem().meetings()).hasSize(1);
        assertThat(assembled.impossible())
                .containsOnly(
                        Map.entry(
                                event.meetings(database).get(1),
                                Reasons.nobodyFor(List.of(event.organisations().get(2)))));
    }

    private void pin(MeetingId meeting, int slot) {
        database.sql("update scheduling.meeting set pinned_slot = :slot where id = :id")
                .param("slot", slot)
                .param("id", meeting.value())
                .update();
    }

    private void registerAlso(PersonId person, int organisation) {
        beans.getBean(EventSetup.class)
                .register(
                        event.id(),
                        List.of(
                                NewRegistration.delegate(
                                        person,
                                        event.organisations().get(organisation),
                                        Funding.SELF)));
    }

    private Delegate delegate(int index, Set<String> unavailable) {
        return new Delegate(event.people().get(index).toString(), unavailable);
    }

    private Side anyOf(int index) {
        return Side.anyOf(
                event.organisations().get(index).toString(), event.people().get(index).toString());
    }
}
