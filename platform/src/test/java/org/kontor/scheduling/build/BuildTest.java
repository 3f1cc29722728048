package org.kontor.scheduling.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.problem.AssembledProblem;
import org.kontor.scheduling.problem.AssemblingProblem;
import org.kontor.scheduling.version.LeftOuts;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Options;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Timetable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class BuildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired RequestingBuild requesting;
    @Autowired RunningBuild running;
    @Autowired KeepingResult keeping;
    @Autowired Builds builds;
    @Autowired Curves curves;
    @Autowired AssemblingProblem assembling;
    @Autowired TimetableVersions versions;
    @Autowired Placements placements;
    @Autowired LeftOuts leftOuts;

    private SmallEvent event;

    @BeforeEach
    void create() {
        event = SmallEvent.create(beans, 3, 2, 4);
    }

    @Test
    void aBuildGivesACheckedVersionWithItsProof() {
        planning.plan(List.of(event.wish(0, 1), event.wish(2, 3), event.wish(1, 2)));
        assertThat(request(10)).isTrue();
        Build done = awaitEnd();

        assertThat(done.state()).isEqualTo(BuildState.DONE);
        assertThat(done.version()).contains(1);
        TimetableVersion version = versions.find(event.id(), 1).orElseThrow();
        assertThat(version.outcome().placed()).isEqualTo(3);
        assertThat(version.outcome().score()).isEqualTo(Score.PERFECT);
        assertThat(version.outcome().proven()).isTrue();
        AssembledProblem assembled = assembling.assemble(event.card(), false);
        Timetable stored = assembled.timetable(placements.of(version.id()));
        assertThat(Checker.check(assembled.problem(), stored).violations()).isEmpty();
        assertThat(curves.of(done)).isNotEmpty();
    }

    @Test
    void whatFindsNoPlaceIsLeftOutWithItsReasons() {
        planning.plan(
                List.of(
                        event.wish(0, 1),
                        event.wish(0, 2),
                        event.wish(0, 3),
                        event.wish(1, 2),
                        event.wish(1, 3),
                        event.wish(2, 3)));
        database.sql(
                        """
                        update events.registration set matchmaking = false
                        where organisation_id = :organisation
                        """)
                .param("organisation", event.organisations().get(3).value())
                .update();
        request(2);
        awaitEnd();

        TimetableVersion version = versions.find(event.id(), 1).orElseThrow();
        assertThat(version.outcome().meetings()).isEqualTo(6);
        assertThat(version.outcome().placed()).isEqualTo(3);
        assertThat(leftOuts.of(version.id()))
                .extracting(left -> left.reasons().nobodyFor())
                .containsOnly(List.of(event.organisations().get(3)))
                .hasSize(3);
    }

    @Test
    void oneBuildAtATime() {
        assertThat(builds.queue(event.id(), event.people().getFirst(), 5, false)).isPresent();
        assertThat(request(5)).isFalse();
        assertThat(builds.latest(event.id()).orElseThrow().state()).isEqualTo(BuildState.QUEUED);
    }

    @Test
    void aStopKeepsTheBestFound() {
        SmallEvent busy = SmallEvent.create(beans, 12, 4, 10);
        for (int one = 0; one < 10; one++) {
            for (int other = one + 1; other < 10; other++) {
                planning.plan(List.of(busy.wish(one, other)));
            }
        }
        requesting.request(busy.id(), busy.people().getFirst(), 3600, false);
        await().atMost(PATIENCE)
                .until(() -> curves.of(latest(busy)).stream().anyMatch(p -> p.found().isPresent()));
        if (latest(busy).state().isUnderWay()) {
            builds.requestStop(latest(busy).id());
        }
        await().atMost(PATIENCE).until(() -> latest(busy).version().isPresent());
        assertThat(versions.find(busy.id(), 1).orElseThrow().outcome().placed()).isPositive();
    }

    @Test
    void aBuildThatWasBrokenOffBeginsAgainAndGivesOneVersion() {
        planning.plan(List.of(event.wish(0, 1)));
        BuildId id = builds.queue(event.id(), event.people().getFirst(), 5, false).orElseThrow();
        Build dead = builds.take(id).orElseThrow();
        running.run(id, () -> false);
        running.run(id, () -> false);

        assertThat(latest(event).attempt()).isEqualTo(2);
        assertThat(latest(event).state()).isEqualTo(BuildState.DONE);
        assertThat(builds.done(dead)).isFalse();
        assertThat(curves.add(dead, List.of())).isEmpty();
        assertThat(versions.of(event.id())).hasSize(1);
    }

    @Test
    void aBuildOfANodeThatDiedIsTakenOver() {
        planning.plan(List.of(event.wish(0, 1)));
        BuildId id = builds.queue(event.id(), event.people().getFirst(), 5, false).orElseThrow();
        builds.take(id);
        database.sql(
                        """
                        insert into instance.job
                            (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('timetable-build', :id, now(), true, 'a node that died', now() - interval '9 s', 2)
                        """)
                .param("id", id.toString())
                .update();
        Build done = awaitEnd();
        assertThat(done.state()).isEqualTo(BuildState.DONE);
        assertThat(done.attempt()).isEqualTo(2);
        assertThat(versions.of(event.id())).hasSize(1);
    }

    @Test
    void aBuildThatKillsItsNodeThreeTimesIsGivenUp() {
        planning.plan(List.of(event.wish(0, 1)));
        BuildId id = builds.queue(event.id(), event.people().getFirst(), 5, false).orElseThrow();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(builds.take(id)).isPresent();
        }
        running.run(id, () -> false);
        assertThat(latest(event).failure()).contains(BuildFailure.BROKEN_OFF);
        assertThat(versions.of(event.id())).isEmpty();
    }

    @Test
    void theCheckerRefusesAWrongTimetable() {
        planning.plan(List.of(event.wish(0, 1), event.wish(0, 2)));
        BuildId id = builds.queue(event.id(), event.people().getFirst(), 5, false).orElseThrow();
        Build build = builds.take(id).orElseThrow();
        AssembledProblem assembled = assembling.assemble(event.card(), false);
        Result right = Solver.solve(assembled.problem(), Options.within(Duration.ofSeconds(5)));
        Result.Solution solution = right.solution().orElseThrow();
        List<Appointment> twiceInTheFirstSlot =
                solution.timetable().appointments().stream()
                        .map(
                                appointment ->
                                        new Appointment(
                                                appointment.meeting(),
                                                "1",
                                                appointment.table(),
                                                appointment.delegates()))
                        .toList();
        keeping.keep(
                build,
                assembled,
                new Result(
                        right.status(),
                        Optional.of(
                                new Result.Solution(
                                        new Timetable(twiceInTheFirstSlot), solution.score())),
                        right.bound(),
                        List.of(),
                        Optional.empty(),
                        right.elapsed()));
        assertThat(latest(event).failure()).contains(BuildFailure.BROKEN_RULE);
        assertThat(versions.of(event.id())).isEmpty();
    }

    private boolean request(int limitSeconds) {
        return requesting.request(event.id(), event.people().getFirst(), limitSeconds, false);
    }

    private Build awaitEnd() {
        await().atMost(PATIENCE).until(() -> !latest(event).state().isUnderWay());
        return latest(event);
    }

    private Build latest(SmallEvent of) {
        return builds.latest(of.id()).orElseThrow();
    }
}
