package org.kontor.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class DemonstrationClockTest {
    private static final Instant THEN = Instant.parse("2117-09-21T08:00:00Z");

    @Autowired Instance instance;
    @Autowired JdbcClient database;

    @BeforeEach
    void aDemonstrationAtAnotherTime() {
        instance.becomes(Installation.DEMONSTRATION);
        instance.clock().moveTo(THEN);
    }

    @Test
    void theTimeGoesOnFromWhereItWasMoved() {
        assertThat(instance.clock().instant()).isCloseTo(THEN, within(1, ChronoUnit.MINUTES));
    }

    @Test
    void withAnotherDatabaseItIsThatOnesTimeAtOnce() {
        assertThat(instance.clock().instant()).isAfterOrEqualTo(THEN);
        database.sql("update instance.installation set clock_shift_ms = 0").update();
        instance.forget();
        assertThat(instance.clock().instant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
}
