package org.kontor.scheduling.version;

import java.time.ZoneOffset;
import org.kontor.events.MeetingGridChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Drops the drafts that were built on slots which are others now: what they place would be at
/// times that nobody chose.
@Component
class StaleDrafts {
    private final JdbcClient database;

    StaleDrafts(JdbcClient database) {
        this.database = database;
    }

    @ApplicationModuleListener
    void on(MeetingGridChanged changed) {
        database.sql(
                        """
                        delete from scheduling.timetable_version
                        where event_id = :event and state = 'DRAFT' and created_at < :at
                        """)
                .param("event", changed.event().value())
                .param("at", changed.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
