package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Forecast.Bottleneck;
import org.kontor.timetable.Forecast.Range;
import org.kontor.timetable.Sizes.Enough;

class ForecasterTest {

    private static Forecast forecast(Expectation expected) {
        return Forecaster.forecast(expected, 3, 1, Duration.ofSeconds(60), () -> false);
    }

    private static Forecast one(Expectation expected) {
        return Forecaster.forecast(expected, 1, 1, Duration.ofSeconds(60), () -> false);
    }

    private static Draw draw(Expectation expected, long seed) {
        return Forecaster.draw(expected, seed, Duration.ofSeconds(60), () -> false);
    }

    /// Each of five wants to meet the four others: ten meetings.
    private static Expectation everybodyMeets(int tables, int slots) {
        return new Expectation(5, 1, 4, 100, tables, slots);
    }

    private static Sizes enough(int tables, int slots) {
        return new Sizes(
                Optional.of(new Enough(tables, true)), Optional.of(new Enough(slots, true)));
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
                                enough(2, 5)));
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
                                enough(2, 10)));
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
                                Bottleneck.TIME,
                                enough(2, 5)));
        assertThat(forecast(everybodyMeets(9, 3)).bottleneck()).isEqualTo(Bottleneck.TIME);
        assertThat(forecast(new Expectation(5, 2, 4, 100, 9, 3)).bottleneck())
                .isEqualTo(Bottleneck.NONE);
    }

    /// Two who want to meet, in two slots: each is busy in one, and never in the same.
    @Test
    void thatPeopleAreNeverFreeTogetherIsNamed() {
        Expectation pair = new Expectation(2, 1, 1, 100, 1, 2).withBusy(50);
        List<Draw> draws =
                IntStream.range(0, 20).mapToObj(seed -> draw(pair, seed)).distinct().toList();
        assertThat(draws)
                .containsExactlyInAnyOrder(
                        new Draw(1, 1, 1, 1, new Draw.Lacking(0, 0, 0)),
                        new Draw(1, 1, 0, 0, new Draw.Lacking(0, 1, 0)),
                        new Draw(1, 1, 0, 1, new Draw.Lacking(0, 0, 1)));
        assertThat(new Draw.Lacking(0, 0, 1).bottleneck()).isEqualTo(Bottleneck.TOGETHER);
    }

    @Test
    void busyDelegatesNeedMoreSlotsAndTheSameOnesWhateverTheSize() {
        Expectation busy = everybodyMeets(2, 5).withBusy(50);
        Sizes sizes = Forecaster.sizes(busy, 1, Duration.ofSeconds(60), () -> false);
        int slots = sizes.slots().orElseThrow().number();
        assertThat(slots).isGreaterThan(5);
        assertThat(draw(busy.withSlots(slots), 1).placed()).isEqualTo(10);
        assertThat(draw(busy.withSlots(slots - 1), 1).placed()).isLessThan(10);
    }

    @Test
    void withoutTablesOrSlotsNothingIsPlaced() {
        assertThat(draw(everybodyMeets(0, 5), 1))
                .isEqualTo(new Draw(10, 4, 0, 0, new Draw.Lacking(10, 0, 0)));
        assertThat(draw(everybodyMeets(2, 0), 1))
                .isEqualTo(new Draw(10, 4, 0, 0, new Draw.Lacking(0, 10, 0)));
    }

    @Test
    void whereNobodyIsAFavouriteTheBusiestIsLessBusy() {
        Expectation expected = new Expectation(100, 1, 8, 50, 30, 20);
        assertThat(draw(expected, 1).busiest())
                .isGreaterThan(
                        draw(expected.withFavourites(Expectation.NO_FAVOURITES), 1).busiest() + 3);
    }

    @Test
    void theEventThatNeedsMostDecides() {
        Sizes few = new Sizes(Optional.of(new Enough(2, true)), Optional.of(new Enough(4, false)));
        Sizes many = new Sizes(Optional.of(new Enough(3, false)), Optional.of(new Enough(4, true)));
        Sizes unknown = new Sizes(Optional.of(new Enough(1, true)), Optional.empty());
        assertThat(Sizes.forAll(List.of(few, many)))
                .isEqualTo(
                        new Sizes(
                                Optional.of(new Enough(3, false)),
                                Optional.of(new Enough(4, true))));
        assertThat(Sizes.forAll(List.of(few, unknown)))
                .isEqualTo(new Sizes(Optional.of(new Enough(2, true)), Optional.empty()));
    }

    @Test
    void anEventOfRealSizeIsForeseenTheSameEveryTime() {
        Expectation expected = new Expectation(182, 1, 7, 45, 30, 18);
        Forecast forecast = one(expected);
        assertThat(forecast.wanted().middle()).isBetween(500, 700);
        assertThat(forecast.placed().middle()).isBetween(480, forecast.possible().middle());
        assertThat(forecast.enough().tables()).isPresent();
        assertThat(one(expected)).isEqualTo(forecast);
    }

    @Test
    void whatWasNotReachedIsAbsent() {
        Forecast forecast =
                Forecaster.forecast(everybodyMeets(1, 5), 1, 1, Duration.ofSeconds(60), () -> true);
        assertThat(forecast.enough().tables()).isEmpty();
        assertThat(forecast.enough().slots()).isEmpty();
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
