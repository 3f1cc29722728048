package org.kontor.events.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kontor.events.ConnectedCall;
import org.kontor.events.EventId;
import org.kontor.events.call.ConnectedCalls;
import org.kontor.events.call.EventCalls;
import org.kontor.events.practical.Practical;
import org.kontor.events.practical.Practicals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what the organiser tells visitors on the page of an event, in one statement.
@Component
class ForVisitors {
    private final JdbcClient database;
    private final Clock clock;

    /// What is told.
    record Told(Practical practical, EventCalls calls) {}

    ForVisitors(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Told of(EventId event) {
        return database.sql(
                        """
                        select coalesce(directions, '{}') as directions, coalesce(staying, '{}') as staying,
                               coalesce(further, '{}') as further, coalesce(contact, '') as contact,
                               coalesce(practical.version, 0) as version,
                               call.id, call.title, call.funder, call.purpose, call.link, call.closes_at
                        from events.event
                        left join events.practical on practical.event_id = event.id
                        left join events.intake on intake.event_id = event.id
                        left join events.connected_call call on call.event_id = event.id
                        where event.id = :event
                        order by call.closes_at nulls last, call.id
                        """)
                .param("event", event.value())
                .query(this::told);
    }

    private Told told(ResultSet rows) throws SQLException {
        rows.next();
        Practical practical = Practicals.read(rows);
        List<ConnectedCall> calls = new ArrayList<>();
        while (!rows.isAfterLast() && rows.getObject("id") != null) {
            calls.add(ConnectedCalls.read(rows));
            rows.next();
        }
        return new Told(practical, new EventCalls(calls, clock.instant()));
    }
}
