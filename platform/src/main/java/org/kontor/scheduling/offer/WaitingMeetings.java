package org.kontor.scheduling.offer;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the meetings that wait for a place and could be held in a slot.
@Component
class WaitingMeetings {
    private final JdbcClient database;

    WaitingMeetings(JdbcClient database) {
        this.database = database;
    }

    /// The best first: those that must be, then those that weigh most, then those agreed first.
    /// Each of their sides has somebody who is free then, and whom no open offer counts on; a
    /// meeting that was offered the slot before is left out.
    List<MeetingId> of(EventId event, Slot slot) {
        return database.sql(
                        """
                        with taken as materialized (
                            select person_id from events.occupancy
                            where during && tstzrange(:from, :until)
                            union
                            select person_id from events.unavailability
                            where event_id = :event and during && tstzrange(:from, :until)),
                        promised as materialized (
                            select meeting_side.organisation_id, count(*) as meetings
                            from scheduling.offer join scheduling.meeting_side using (meeting_id)
                            where offer.event_id = :event and offer.slot = :slot and offer.state = 'OPEN'
                            group by meeting_side.organisation_id),
                        free as materialized (
                            select delegate.organisation_id,
                                   count(distinct person_id) - coalesce(max(meetings), 0) as people
                            from matchmaking.delegate
                            left join promised on promised.organisation_id = delegate.organisation_id
                            where event_id = :event and person_id not in (select person_id from taken)
                            group by delegate.organisation_id)
                        select meeting.id from scheduling.meeting
                        where event_id = :event and state = 'UNSCHEDULED' and not excluded
                          and not exists (select from scheduling.meeting_side
                                          where meeting_id = meeting.id
                                            and coalesce((select people from free
                                                          where organisation_id = meeting_side.organisation_id), 0) < 1)
                          and not exists (select from scheduling.offer
                                          where meeting_id = meeting.id and (slot = :slot or state = 'OPEN'))
                        order by mandatory desc, weight desc, meeting.id
                        """)
                .param("event", event.value())
                .param("slot", slot.number())
                .param("from", slot.startsAt().atOffset(ZoneOffset.UTC))
                .param("until", slot.endsAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new MeetingId(row.getObject(1, UUID.class)))
                .list();
    }
}
