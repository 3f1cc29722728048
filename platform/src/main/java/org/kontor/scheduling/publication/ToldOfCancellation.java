package org.kontor.scheduling.publication;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.ToldOtherwise;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whoever was to attend the published meeting is told that it is cancelled, which says it all.
@Component
class ToldOfCancellation implements ToldOtherwise {
    private final JdbcClient database;
    private final Clock clock;

    ToldOfCancellation(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<PersonId> of(RequestId agreed) {
        return database
                .sql(
                        """
                        select attendance.person_id from scheduling.meeting
                        join scheduling.timetable_version version
                            on version.event_id = meeting.event_id and version.state = 'PUBLISHED'
                        join scheduling.placement on version_id = version.id and meeting_id = meeting.id
                        join scheduling.attendance using (version_id, meeting_id)
                        where request_id = :request and meeting.state <> 'CANCELLED' and placement.ends_at > :now
                        """)
                .param("request", agreed.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
