package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Forecast.Bottleneck;
import org.kontor.timetable.Forecast.Enough;
import org.kontor.timetable.Forecast.Range;

class ForecasterTest {

    private static Forecast forecast(Expectation expected) {
        return Forecaster.forecast(expected, 3, 1, Duration.ofSeconds(60), () -> false);
    }

    private static Forecast one(Expectation expected) {
        return Forecaster.forecast(expected, 1, 1, Duration.ofSeconds(60), () -> false);
    }

    /// Each of five wants to meet the four others: ten meetings.
    private static Expectation everybodyMeets(int tables, int slots) {
        return new Expectation(5, 1, 4, 100, tables, slots);
    }

    private static Range always(int number) {
        return new Range(number, number, number);
    }

    @Test
    void whatFitsIsPlaced() {
        assertThat(forecast(everybodyMeets(2, 5)))
                .isEqualTo(
                        new Forecast(
                                3,
                                always(10),
                                always(4),
                                always(10),
                                always(10),
                                true,
                                Bottleneck.NONE,
                                Optional.of(new Enough(2, true)),
                                Optional.of(new Enough(5, true))));
    }

    @Test
    void tooFewTablesAreNamed() {
        assertThat(forecast(everybodyMeets(1, 5)))
                .isEqualTo(
                        new Forecast(
                                3,
                                always(10),
                                always(4),
                                always(5),
                                always(5),
                                true,
                                Bottleneck.TABLES,
                                Optional.of(new Enough(2, true)),
                                Optional.of(new Enough(10, true))));
    }

    @Test
    void tooLittleTimeIsNamed() {
        assertThat(forecast(everybodyMeets(2, 3)))
                .isEqualTo(
                        new Forecast(
                                3,
                                always(10),
                                always(4),
                                always(6),
                                always(6),
                                true,
                                Bottleneck.TABLES,
                                Optional.of(new Enough(2, true)),
                                Optional.of(new Enough(5, true))));
        assertThat(forecast(everybodyMeets(9, 3)).bottleneck()).isEqualTo(Bottleneck.TIME);
        assertThat(forecast(new Expectation(5, 2, 4, 100, 9, 3)).bottleneck())
                .isEqualTo(Bottleneck.NONE);
    }

    @Test
    void anEventOfRealSizeIsForeseenTheSameEveryTime() {
        Expectation expected = new Expectation(182, 1, 7, 45, 30, 18);
        Forecast forecast = one(expected);
        assertThat(forecast.wanted().middle()).isBetween(500, 700);
        assertThat(forecast.placed().middle()).isBetween(480, forecast.possible().middle());
        assertThat(forecast.tables()).isPresent();
        assertThat(one(expected)).isEqualTo(forecast);
    }

    @Test
    void whatWasNotReachedIsAbsent() {
        Forecast forecast =
                Forecaster.forecast(everybodyMeets(1, 5), 1, 1, Duration.ofSeconds(60), () -> true);
        assertThat(forecast.tables()).isEmpty();
        assertThat(forecast.slots()).isEmpty();
        assertThat(forecast.wanted()).isEqualTo(always(10));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Expectation(5, 1, 5, 100, 1, 1))
                .hasMessage("wishes must lie between 0 and 4, not 5");
        assertThatThrownBy(
                        () ->
                                Forecaster.forecast(
                                        everybodyMeets(1, 1),
                                        0,
                                        1,
                                        Duration.ofSeconds(1),
                                        () -> false))
                .hasMessage("At least one event must be drawn");
    }
}
