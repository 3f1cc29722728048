package org.kontor.scheduling.version;

import java.util.UUID;
import org.kontor.events.MeetingGridChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Drops the drafts of an event whose slots are others now: what they place would be at times that
/// nobody chose.
@Component
class StaleDrafts {
    private final JdbcClient database;

    StaleDrafts(JdbcClient database) {
        this.database = database;
    }

    @ApplicationModuleListener
    void on(MeetingGridChanged changed) {
        UUID event = changed.event().value();
        for (String statement :
                new String[] {
                    "update scheduling.build set version_id = null where event_id = :event and version_id in (select id from scheduling.timetable_version where event_id = :event and state = 'DRAFT')",
                    "update scheduling.timetable_version set stays_close_to = null where event_id = :event and stays_close_to in (select id from scheduling.timetable_version where event_id = :event and state = 'DRAFT')",
                    "delete from scheduling.timetable_version where event_id = :event and state = 'DRAFT'"
                }) {
            database.sql(statement).param("event", event).update();
        }
    }
}
