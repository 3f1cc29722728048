package org.kontor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// Clocks go back in the night to 29 October 2017, and forward in that to 26 March.
    @ParameterizedTest
    @CsvSource({
        "2017-09-18T04:59:00Z, 2017-09-18T05:00:00Z",
        "2017-09-18T05:00:00Z, 2017-09-19T05:00:00Z",
        "2017-09-18T21:30:00Z, 2017-09-19T05:00:00Z",
        "2017-10-28T12:00:00Z, 2017-10-29T06:00:00Z",
        "2017-03-25T12:00:00Z, 2017-03-26T05:00:00Z"
    })
    void whatIsToldDailyIsToldOnTheNextMorningOfTheEventsClocks(Instant noted, Instant due) {
        assertThat(Cadence.DAILY.due(noted, BERLIN)).isEqualTo(due);
    }

    @Test
    void whatIsToldHourlyWaitsAnHour() {
        assertThat(Cadence.HOURLY.due(Instant.parse("2017-10-29T00:30:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2017-10-29T01:30:00Z"));
    }
}
