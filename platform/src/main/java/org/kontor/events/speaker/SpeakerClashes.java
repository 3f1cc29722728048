package org.kontor.events.speaker;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.OccupancyKind;
import org.kontor.events.SessionId;
import org.kontor.events.SpeakerId;
import org.kontor.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads where speakers are bound while sessions are on, so that an organiser sees a clash before
/// they make it.
@Component
public class SpeakerClashes {
    private final JdbcClient database;

    SpeakerClashes(JdbcClient database) {
        this.database = database;
    }

    /// Of all speakers and sessions of the event, whether they speak there or not.
    public List<SpeakerClash> of(EventId event) {
        return database.sql(
                        """
                        select session.id as session_id, speaker.id as speaker_id, speaker.name,
                               occupancy.kind, source_id, lower(during) as starts, upper(during) as ends
                        from events.speaker
                        join identity.person on person.email = speaker.email
                        join events.occupancy on person_id = person.id
                        join events.session on session.event_id = speaker.event_id
                            and during && tstzrange(starts_at, ends_at) and source_id <> session.id
                        where speaker.event_id = :event
                        order by speaker.name, speaker.id, starts, session.id
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new SpeakerClash(
                                        new SessionId(row.getObject("session_id", UUID.class)),
                                        new SpeakerId(row.getObject("speaker_id", UUID.class)),
                                        row.getString("name"),
                                        OccupancyKind.valueOf(row.getString("kind")),
                                        row.getObject("source_id", UUID.class),
                                        new Period(
                                                row.getObject("starts", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getObject("ends", OffsetDateTime.class)
                                                        .toInstant())))
                .list();
    }
}
