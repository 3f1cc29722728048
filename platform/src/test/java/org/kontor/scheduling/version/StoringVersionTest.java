package org.kontor.scheduling.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Score;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KontorTest
class StoringVersionTest {
    private static final Instant BUILT = Instant.parse("2117-09-01T10:00:00Z");

    @Autowired JdbcClient database;
    @Autowired BeanFactory beans;
    @Autowired PlanningMeetings planning;
    @Autowired StoringVersion storing;
    @Autowired TimetableVersions versions;
    @Autowired Placements placements;
    @Autowired LeftOuts leftOuts;
    @Autowired PlatformTransactionManager transactions;

    private SmallEvent event;
    private List<MeetingId> meetings;

    @BeforeEach
    void plan() {
        event = SmallEvent.create(beans, 3, 2, 4);
        planning.plan(List.of(event.wish(0, 1), event.wish(2, 3), event.wish(1, 2)));
        meetings = event.meetings(database);
    }

    @Test
    void whatIsStoredIsReadBackWhole() {
        LeftOut leftOut =
                new LeftOut(
                        meetings.get(2),
                        List.of(event.organisations().get(1), event.organisations().get(2)),
                        new Reasons(
                                List.of(),
                                List.of(),
                                new LinkedHashMap<>(
                                        Map.of(
                                                1,
                                                List.of(
                                                        new Obstacle.DelegateBusy(
                                                                event.people().get(1).toString(),
                                                                meetings.getFirst().toString()),
                                                        new Obstacle.TablesFull(Set.of("QUIET"))))),
                                Optional.of(
                                        new Cure(
                                                "2",
                                                List.of(event.people().get(1).toString()),
                                                new Cure.RaiseDelegateLimit("x", 4)))));
        List<Placement> given = List.of(place(0, 1, 0), place(1, 2, 1));
        TimetableVersion stored = store(1, given, List.of(leftOut));

        TimetableVersion read = versions.find(event.id(), 1).orElseThrow();
        assertThat(read).usingRecursiveComparison().isEqualTo(stored);
        assertThat(read.state()).isEqualTo(VersionState.DRAFT);
        assertThat(versions.of(event.id())).hasSize(1);
        assertThat(versions.published(event.id())).isEmpty();
        assertThat(storing.nextNumber(event.id())).isEqualTo(2);
        assertThat(placements.of(stored.id())).isEqualTo(given);
        assertThat(placements.of(stored.id(), event.people().get(3))).containsExactly(given.get(1));
        assertThat(leftOuts.of(stored.id())).containsExactly(leftOut);
    }

    @Test
    void theDatabaseRefusesATableOrAPersonTwiceInASlot() {
        assertThatThrownBy(() -> store(1, List.of(place(0, 1, 0), place(1, 1, 0)), List.of()))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("one_meeting_a_table_and_slot");
        assertThatThrownBy(() -> store(1, List.of(place(0, 1, 0), place(2, 1, 1)), List.of()))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("one_meeting_a_person_and_slot");
        assertThat(versions.of(event.id())).isEmpty();
    }

    @Test
    void nothingIsStoredOutsideATransaction() {
        assertThatThrownBy(() -> storing.store(origin(1), outcome(0), List.of(), List.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private TimetableVersion store(int number, List<Placement> placed, List<LeftOut> leftOut) {
        return new TransactionTemplate(transactions)
                .execute(
                        status ->
                                storing.store(
                                        origin(number), outcome(placed.size()), placed, leftOut));
    }

    private Origin origin(int number) {
        return new Origin(event.id(), number, null, BUILT, null, false);
    }

    private static Outcome outcome(int placed) {
        return new Outcome(
                3, placed, new Score(0, 1, 2, 3, 4, 5), new Score(0, 1, 1, 0, 0, 0), false, 1234);
    }

    private Placement place(int meeting, int slot, int table) {
        int one = List.of(0, 2, 1).get(meeting);
        int other = List.of(1, 3, 2).get(meeting);
        return new Placement(
                meetings.get(meeting),
                slot,
                event.slots().get(slot - 1),
                Optional.of(new Placement.Seat(event.tables().get(table), table + 1, "Hall A")),
                "",
                List.of(
                        new Placement.Side(
                                event.organisations().get(one), List.of(event.people().get(one))),
                        new Placement.Side(
                                event.organisations().get(other),
                                List.of(event.people().get(other)))));
    }
}
