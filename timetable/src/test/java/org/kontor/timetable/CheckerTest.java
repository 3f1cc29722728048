package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Violation.Rule;

class CheckerTest {

    private static final List<Slot> SLOTS =
            List.of(
                    new Slot("1", 1, 1),
                    new Slot("2", 1, 1),
                    new Slot("3", 1, 1),
                    new Slot("4", 1, 2, 1));

    private static final List<Table> TABLES =
            List.of(
                    new Table("T1", Set.of("quiet"), Set.of("3")),
                    new Table("T2"),
                    new Table("T3"));

    private static final List<Delegate> DELEGATES =
            List.of(
                    new Delegate("ann", Set.of("3"), 2, false),
                    new Delegate("bo"),
                    new Delegate("cy"),
                    new Delegate("di"));

    private static final Meeting ANN_BO =
            new Meeting("m1", Side.anyOf("A", "ann"), Side.anyOf("B", "bo", "di"))
                    .withPriority(Priority.MANDATORY);
    private static final Meeting ANN_CY =
            new Meeting("m2", Side.anyOf("A", "ann"), Side.allOf("C", "cy"));
    private static final Meeting BO_CY =
            new Meeting("m3", Side.anyOf("B", "bo"), Side.anyOf("C", "cy"));

    private static final List<Appointment> GOOD =
            List.of(
                    at("m1", "1", "T1", "ann", "bo"),
                    at("m2", "2", "T1", "ann", "cy"),
                    at("m3", "3", "T2", "bo", "cy"));

    private static Appointment at(String meeting, String slot, String table, String... people) {
        return new Appointment(
                meeting,
                slot,
                Optional.of(table).filter(name -> !name.isEmpty()),
                Arrays.asList(people));
    }

    private static Problem problem(Meeting... meetings) {
        return new Problem(
                SLOTS,
                TABLES,
                List.of(new Organisation("A", 2)),
                DELEGATES,
                List.of(meetings),
                Goals.EVENT);
    }

    private static final Problem PLAIN = problem(ANN_BO, ANN_CY, BO_CY);

    private static List<Rule> broken(Problem problem, Appointment... appointments) {
        return Checker.check(problem, new Timetable(List.of(appointments))).violations().stream()
                .map(Violation::rule)
                .toList();
    }

    /// The good timetable with the first appointment changed.
    private static List<Rule> brokenBy(UnaryOperator<Meeting> change, Appointment first) {
        return broken(
                problem(change.apply(ANN_BO), ANN_CY, BO_CY), first, GOOD.get(1), GOOD.get(2));
    }

    private static List<Rule> brokenBy(Appointment first) {
        return brokenBy(meeting -> meeting, first);
    }

    @Test
    void acceptsAGoodTimetableAndCountsItsScore() {
        assertThat(Checker.check(PLAIN, new Timetable(GOOD)))
                .isEqualTo(new Checker.Verdict(List.of(), new Score(0, 0, 1, 0, 2, 0)));
    }

    @Test
    void countsEveryObjective() {
        Timetable old = new Timetable(List.of(GOOD.get(1), GOOD.get(2), GOOD.get(0)));
        Problem problem =
                problem(ANN_BO, ANN_CY.withWeight(5), BO_CY)
                        .withGoals(Goals.closeTo(old).withFairness(Fairness.soft(0)));
        Timetable timetable =
                new Timetable(
                        List.of(at("m3", "2", "T2", "bo", "cy"), at("m1", "4", "T1", "ann", "bo")));
        assertThat(Checker.check(problem, timetable))
                .isEqualTo(new Checker.Verdict(List.of(), new Score(0, 5, 0, 0, 1, 3)));
        assertThat(Checker.check(problem, new Timetable(List.of())).score())
                .isEqualTo(new Score(1, 6, 0, 0, 0, 3));
        assertThat(Checker.check(problem, new Timetable(GOOD)).score())
                .isEqualTo(new Score(0, 0, 1, 1, 2, 0));
    }

    @Test
    void aGapBetweenPartsIsNoBreak() {
        Timetable timetable =
                new Timetable(
                        List.of(at("m1", "2", "T1", "ann", "bo"), at("m3", "4", "T1", "bo", "cy")));
        assertThat(Checker.check(PLAIN, timetable).score()).isEqualTo(new Score(0, 1, 0, 0, 0, 0));
    }

    @Test
    void aResourceHasNoBreaksOrTableChanges() {
        Problem problem =
                new Problem(
                        SLOTS,
                        TABLES,
                        List.of(
                                new Delegate("ann", Set.of(), Integer.MAX_VALUE, true),
                                DELEGATES.get(1),
                                DELEGATES.get(2)),
                        List.of(
                                new Meeting("m1", Side.anyOf("A", "ann"), Side.anyOf("B", "bo")),
                                ANN_CY));
        Timetable timetable =
                new Timetable(
                        List.of(
                                at("m1", "1", "T1", "ann", "bo"),
                                at("m2", "3", "T2", "ann", "cy")));
        assertThat(Checker.check(problem, timetable))
                .isEqualTo(new Checker.Verdict(List.of(), Score.PERFECT));
    }

    @Test
    void catchesWhatTheProblemDoesNotKnow() {
        assertThat(brokenBy(at("m9", "1", "T1", "ann", "bo"))).containsExactly(Rule.UNKNOWN_ID);
        assertThat(brokenBy(at("m1", "9", "T9", "ann", "zoe"))).containsExactly(Rule.UNKNOWN_ID);
    }

    @Test
    void catchesAMeetingScheduledTwice() {
        assertThat(broken(PLAIN, GOOD.get(0), at("m1", "2", "T2", "ann", "bo")))
                .containsExactly(Rule.SCHEDULED_TWICE);
    }

    @Test
    void catchesWrongTimes() {
        assertThat(brokenBy(m -> m.withPriority(Priority.EXCLUDED), GOOD.getFirst()))
                .containsExactly(Rule.EXCLUDED);
        assertThat(brokenBy(m -> m.withTimes(Times.in(Set.of("2"))), GOOD.getFirst()))
                .containsExactly(Rule.SLOT_NOT_ALLOWED);
        assertThat(brokenBy(m -> m.withTimes(Times.at("2")), GOOD.getFirst()))
                .containsExactly(Rule.PINNED_SLOT);
        assertThat(brokenBy(m -> m.withTimes(Times.ANY.after("m3")), GOOD.getFirst()))
                .containsExactly(Rule.PRECEDENCE);
    }

    @Test
    void catchesWrongAttendance() {
        assertThat(brokenBy(at("m1", "1", "T1", "ann"))).containsExactly(Rule.ATTENDANCE);
        assertThat(brokenBy(at("m1", "1", "T1", "ann", "bo", "di")))
                .containsExactly(Rule.ATTENDANCE);
        assertThat(brokenBy(at("m1", "1", "T1", "ann", "bo", "cy")))
                .containsExactly(Rule.ATTENDANCE);
        assertThat(brokenBy(at("m1", "1", "T1", "ann", "ann", "bo"))).contains(Rule.ATTENDANCE);
    }

    @Test
    void catchesPeopleInTwoPlacesOrNone() {
        assertThat(brokenBy(at("m1", "2", "T2", "ann", "bo"))).containsExactly(Rule.DELEGATE_TWICE);
        assertThat(brokenBy(at("m1", "3", "T3", "ann", "di")))
                .containsExactly(Rule.DELEGATE_UNAVAILABLE);
    }

    @Test
    void catchesTooManyMeetingsOnADay() {
        Meeting third = new Meeting("m4", Side.anyOf("A", "ann"), Side.anyOf("D", "di"));
        List<Appointment> appointments = new ArrayList<>(GOOD);
        appointments.add(at("m4", "4", "T2", "ann", "di"));
        Problem problem = problem(ANN_BO, ANN_CY, BO_CY, third);
        assertThat(Checker.check(problem, new Timetable(appointments)).violations())
                .containsExactly(
                        new Violation(
                                Rule.DELEGATE_LIMIT,
                                "",
                                "delegate ann has 3 meetings on day 1, at most 2"),
                        new Violation(
                                Rule.ORGANISATION_LIMIT,
                                "",
                                "organisation A has 3 meetings on day 1, at most 2"));
    }

    @Test
    void catchesWrongTables() {
        assertThat(brokenBy(at("m1", "1", "", "ann", "bo"))).containsExactly(Rule.TABLE_MISSING);
        assertThat(brokenBy(m -> m.withPlace(Place.ONLINE), GOOD.getFirst()))
                .containsExactly(Rule.TABLE_UNWANTED);
        assertThat(
                        brokenBy(
                                m -> m.withPlace(Place.with(Set.of("quiet"))),
                                at("m1", "1", "T2", "ann", "bo")))
                .containsExactly(Rule.TABLE_FEATURES);
        assertThat(brokenBy(m -> m.withPlace(Place.at("T2")), GOOD.getFirst()))
                .containsExactly(Rule.PINNED_TABLE);
        assertThat(broken(PLAIN, at("m3", "3", "T1", "bo", "cy")))
                .containsExactly(Rule.TABLE_CLOSED);
        assertThat(broken(PLAIN, at("m1", "2", "T1", "ann", "di"), at("m3", "2", "T1", "bo", "cy")))
                .containsExactly(Rule.TABLE_TWICE);
        assertThat(broken(PLAIN, at("m1", "4", "T1", "ann", "di"), at("m3", "4", "T2", "bo", "cy")))
                .containsExactly(Rule.SLOT_CAPACITY);
    }

    @Test
    void catchesWhatHardGoalsForbid() {
        Problem strict = PLAIN.withGoals(Goals.benchmark(0));
        assertThat(broken(strict, GOOD.get(0), GOOD.get(1), GOOD.get(2)))
                .containsExactly(Rule.FAIRNESS);
        assertThat(broken(strict, GOOD.get(1))).containsExactly(Rule.INCOMPLETE);
    }
}
