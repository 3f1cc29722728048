package org.kontor.events.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.kontor.events.MeetingRules;
import org.kontor.events.MeetingWindow;
import org.kontor.events.Slot;

class SlotPlanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2017, 9, 21);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2017, 10, 29);
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2017, 3, 26);

    @Test
    void aWindowHoldsAsManyMeetingsAsFitWithAChangeoverBetweenThem() {
        assertThat(SlotPlan.of(List.of(window(DAY, "14:00", "15:10")), rules(20, 5), BERLIN))
                .containsExactly(
                        slot(1, 1, "2017-09-21T12:00:00Z", "2017-09-21T12:20:00Z"),
                        slot(2, 1, "2017-09-21T12:25:00Z", "2017-09-21T12:45:00Z"),
                        slot(3, 1, "2017-09-21T12:50:00Z", "2017-09-21T13:10:00Z"));
    }

    @Test
    void halfDaysAreCountedOverTheEventInTheOrderOfTimeWhateverTheOrderOfTheWindows() {
        assertThat(
                        SlotPlan.of(
                                List.of(
                                        window(DAY.plusDays(1), "09:00", "09:20"),
                                        window(DAY, "13:00", "13:20"),
                                        window(DAY, "11:00", "11:20"),
                                        window(DAY, "09:00", "09:20")),
                                rules(20, 0),
                                BERLIN))
                .extracting(Slot::number, Slot::halfDay, Slot::startsAt)
                .containsExactly(
                        tuple(1, 1, "2017-09-21T07:00:00Z"),
                        tuple(2, 1, "2017-09-21T09:00:00Z"),
                        tuple(3, 2, "2017-09-21T11:00:00Z"),
                        tuple(4, 3, "2017-09-22T07:00:00Z"));
    }

    @Test
    void aWindowInWhichClocksGoBackIsAnHourLonger() {
        assertThat(
                        SlotPlan.of(
                                List.of(window(CLOCKS_GO_BACK, "01:30", "03:30")),
                                rules(60, 0),
                                BERLIN))
                .containsExactly(
                        slot(1, 1, "2017-10-28T23:30:00Z", "2017-10-29T00:30:00Z"),
                        slot(2, 1, "2017-10-29T00:30:00Z", "2017-10-29T01:30:00Z"),
                        slot(3, 1, "2017-10-29T01:30:00Z", "2017-10-29T02:30:00Z"));
    }

    @Test
    void theSameTimesOfDayBeforeAndAfterTheChangeOfClocksAreDifferentInstants() {
        assertThat(
                        SlotPlan.of(
                                List.of(
                                        window(CLOCKS_GO_BACK.minusDays(1), "09:00", "09:20"),
                                        window(CLOCKS_GO_BACK, "09:00", "09:20")),
                                rules(20, 5),
                                BERLIN))
                .extracting(Slot::startsAt)
                .containsExactly(
                        Instant.parse("2017-10-28T07:00:00Z"),
                        Instant.parse("2017-10-29T08:00:00Z"));
    }

    @Test
    void aWindowInTheHourThatClocksLeapOverHoldsNoMeeting() {
        assertThat(
                        SlotPlan.of(
                                List.of(window(CLOCKS_GO_FORWARD, "02:00", "03:00")),
                                rules(20, 5),
                                BERLIN))
                .isEmpty();
    }

    private static Tuple tuple(int number, int halfDay, String start) {
        return Tuple.tuple(number, halfDay, Instant.parse(start));
    }

    private static Slot slot(int number, int halfDay, String from, String until) {
        return new Slot(number, halfDay, Instant.parse(from), Instant.parse(until));
    }

    private static MeetingWindow window(LocalDate day, String from, String until) {
        return new MeetingWindow(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static MeetingRules rules(int meeting, int changeover) {
        return new MeetingRules(meeting, changeover, 10, 30, 2, 0);
    }
}
