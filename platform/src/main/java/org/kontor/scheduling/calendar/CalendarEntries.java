package org.kontor.scheduling.calendar;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.events.EventId;
import org.kontor.scheduling.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people's calendars were last told of their meetings.
@Component
public class CalendarEntries {
    private static final String FOLLOW =
            """
            with published as (
                select a.person_id, p.meeting_id, v.event_id, a.organisation_id, p.starts_at, p.ends_at,
                       t.number as table_number, coalesce(t.area, '') as area,
                       coalesce(nullif(m.link, ''), room.link, '') as link,
                       array_agg(other.person_id order by other.organisation_id, other.person_id)
                           as other_people,
                       array_agg(other.organisation_id order by other.organisation_id, other.person_id)
                           as other_organisations
                from scheduling.timetable_version v
                join scheduling.placement p on p.version_id = v.id
                join scheduling.meeting m on m.id = p.meeting_id and m.state <> 'CANCELLED'
                left join events.meeting_table t on t.id = p.table_id
                left join events.online_room room on room.id = p.room_id
                join scheduling.attendance a on a.version_id = v.id and a.meeting_id = p.meeting_id
                join scheduling.attendance other on other.version_id = v.id
                    and other.meeting_id = p.meeting_id and other.person_id <> a.person_id
                where v.event_id = :event and v.state = 'PUBLISHED'
                  and (:only::uuid[] is null or p.meeting_id = any (:only))
                group by a.person_id, p.meeting_id, v.event_id, a.organisation_id, p.starts_at, p.ends_at,
                         t.number, t.area, m.link, room.link
            ), told as (
                insert into scheduling.calendar_entry as entry
                    (person_id, meeting_id, event_id, organisation_id, starts_at, ends_at, table_number,
                     area, link, other_people, other_organisations, changed_at)
                select *, :now from published
                on conflict (person_id, meeting_id) do update set
                    organisation_id = excluded.organisation_id, starts_at = excluded.starts_at,
                    ends_at = excluded.ends_at, table_number = excluded.table_number,
                    area = excluded.area, link = excluded.link, other_people = excluded.other_people,
                    other_organisations = excluded.other_organisations, cancelled = false,
                    sequence = entry.sequence + 1, changed_at = excluded.changed_at
                where (entry.organisation_id, entry.starts_at, entry.ends_at, entry.table_number, entry.area,
                       entry.link, entry.other_people, entry.other_organisations, entry.cancelled)
                    is distinct from
                      (excluded.organisation_id, excluded.starts_at, excluded.ends_at, excluded.table_number,
                       excluded.area, excluded.link, excluded.other_people, excluded.other_organisations, false)
            )
            update scheduling.calendar_entry entry
            set cancelled = true, sequence = sequence + 1, changed_at = :now
            where event_id = :event and not cancelled
              and (:only::uuid[] is null or meeting_id = any (:only)) and not exists
                (select from published
                 where published.person_id = entry.person_id and published.meeting_id = entry.meeting_id)
            """;

    private final JdbcClient database;
    private final Clock clock;

    CalendarEntries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Makes the calendars of the event's people follow the published timetable: what changed gets
    /// its next sequence, what fell away is cancelled, what stayed is left as it is. Done again it
    /// changes nothing.
    @Transactional
    public void follow(EventId event) {
        tell(event, null);
    }

    /// The same for these meetings alone, where no others have changed.
    @Transactional
    public void follow(EventId event, Collection<MeetingId> changed) {
        tell(event, changed.stream().map(MeetingId::value).toArray(UUID[]::new));
    }

    private void tell(EventId event, UUID @Nullable [] only) {
        database.sql(FOLLOW)
                .param("event", event.value())
                .param("only", only)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
