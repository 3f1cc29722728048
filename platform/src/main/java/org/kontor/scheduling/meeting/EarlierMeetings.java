package org.kontor.scheduling.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.PastMeetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who met whom at earlier events: by the timetable that was published, unless the meeting was
/// called off or somebody stayed away.
@Component
class EarlierMeetings implements PastMeetings {
    private final JdbcClient database;

    EarlierMeetings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Met> before(EventId event, Optional<Collection<OrganisationId>> whose) {
        UUID @Nullable [] ids =
                whose.map(some -> some.stream().map(OrganisationId::value).toArray(UUID[]::new))
                        .orElse(null);
        return database.sql(
                        """
                        select distinct own.organisation_id as who, other.organisation_id as whom, organisation.country
                        from events.event
                        join events.event earlier on earlier.last_day < event.first_day
                        join scheduling.meeting on meeting.event_id = earlier.id
                            and meeting.state in ('SCHEDULED', 'HELD')
                        join scheduling.meeting_side own on own.meeting_id = meeting.id
                        join scheduling.meeting_side other
                            on other.meeting_id = meeting.id and other.organisation_id <> own.organisation_id
                        join directory.organisation on organisation.id = other.organisation_id
                        where event.id = :event and (:ids::uuid[] is null or own.organisation_id = any (:ids))
                        """)
                .param("event", event.value())
                .param("ids", ids)
                .query(
                        (row, number) ->
                                new Met(
                                        new OrganisationId(row.getObject("who", UUID.class)),
                                        new OrganisationId(row.getObject("whom", UUID.class)),
                                        row.getString("country")))
                .list();
    }
}
