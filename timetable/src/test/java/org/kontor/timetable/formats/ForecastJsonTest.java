package org.kontor.timetable.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Expectation;
import org.kontor.timetable.Forecaster;

class ForecastJsonTest {

    @Test
    void aForecastKeepsToTheSchema() {
        Expectation expected = new Expectation(5, 1, 4, 100, 1, 5);
        String json =
                ForecastJson.write(
                        Forecaster.forecast(expected, 1, 1, Duration.ofSeconds(20), () -> false));
        assertThat(Schemas.errors(Schemas.FORECAST, json)).isEmpty();
        assertThat(json)
                .contains(
                        "\"placed\":{\"least\":5,\"middle\":5,\"most\":5}",
                        "\"bottleneck\":\"TABLES\"",
                        "\"tables\":{\"number\":2,\"proven\":true}");
        String cut =
                ForecastJson.write(
                        Forecaster.forecast(expected, 1, 1, Duration.ofSeconds(20), () -> true));
        assertThat(Schemas.errors(Schemas.FORECAST, cut)).isEmpty();
        assertThat(cut).doesNotContain("\"tables\"");
    }
}
