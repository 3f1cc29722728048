package org.kontor.scheduling.build;

import java.util.Optional;
import org.kontor.events.EventId;
import org.kontor.events.GridUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps an event's slots as they are while a timetable is built on them, and while meetings are
/// pinned to them.
@Component
class SlotsInUse implements GridUse {
    private final JdbcClient database;

    SlotsInUse(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> whyFixed(EventId event) {
        return database.sql(
                        """
                        select case
                            when exists (select from scheduling.build
                                         where event_id = :event and state in ('QUEUED', 'RUNNING'))
                                then 'scheduling.grid.building'
                            when exists (select from scheduling.meeting
                                         where event_id = :event and pinned_slot is not null)
                                then 'scheduling.grid.pinned'
                            else '' end
                        """)
                .param("event", event.value())
                .query(String.class)
                .optional()
                .filter(why -> !why.isEmpty());
    }
}
