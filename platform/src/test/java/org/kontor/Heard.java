package org.kontor;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Waits until every listener has heard what it was told.
public final class Heard {
    private Heard() {}

    public static void everything(JdbcClient database) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                database.sql(
                                                        """
                                                        select count(*) from instance.event_publication
                                                        where completion_date is null
                                                        """)
                                                .query(Long.class)
                                                .single()
                                        == 0);
    }
}
