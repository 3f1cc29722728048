package org.kontor.scheduling.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes meetings of wishes that both sides agree to.
@Component
public class PlanningMeetings {
    private final JdbcTemplate database;

    PlanningMeetings(JdbcTemplate database) {
        this.database = database;
    }

    /// Plans the meetings, thousands as quickly as one; a request that has its meeting already gets
    /// no second one, but that one weighs what the request weighs now.
    ///
    /// @return how many were new
    @Transactional
    public int plan(Collection<NewMeeting> meetings) {
        var rows = new ArrayList<Object[]>();
        var sides = new ArrayList<Object[]>();
        for (NewMeeting meeting : meetings) {
            UUID id = MeetingId.next().value();
            rows.add(row(id, meeting));
            meeting.sides().forEach(side -> sides.add(row(id, side)));
        }
        int[] added =
                database.batchUpdate(
                        """
                        insert into scheduling.meeting
                            (id, event_id, request_id, state, online, mandatory, weight, features, interpreted, version)
                        values (?, ?, ?, 'UNSCHEDULED', ?, ?, ?, ?, ?, 1)
                        on conflict (request_id) do nothing
                        """,
                        rows);
        Set<Object> planned = new HashSet<>();
        var known = new ArrayList<NewMeeting>();
        int place = 0;
        for (NewMeeting meeting : meetings) {
            if (added[place] > 0) {
                planned.add(rows.get(place)[0]);
            } else {
                known.add(meeting);
            }
            place++;
        }
        weigh(known);
        sides.removeIf(side -> !planned.contains(side[0]));
        database.batchUpdate(
                """
                insert into scheduling.meeting_side (meeting_id, organisation_id, delegates)
                values (?, ?, ?)
                """,
                sides);
        return planned.size();
    }

    private void weigh(List<NewMeeting> meetings) {
        database.batchUpdate(
                """
                update scheduling.meeting set mandatory = ?, weight = ?, version = version + 1
                where request_id = ? and (mandatory, weight) is distinct from (?, ?)
                  and state in ('UNSCHEDULED', 'SCHEDULED')
                """,
                meetings.stream()
                        .map(
                                meeting ->
                                        new Object[] {
                                            meeting.mandatory(),
                                            meeting.weight(),
                                            meeting.request().orElse(null),
                                            meeting.mandatory(),
                                            meeting.weight()
                                        })
                        .toList());
    }

    /// Follows a published timetable: these meetings of the event are scheduled, the others not.
    public void schedule(EventId event, Collection<MeetingId> placed) {
        database.update(
                """
                update scheduling.meeting
                set state = case when id = any (?) then 'SCHEDULED' else 'UNSCHEDULED' end,
                    version = version + 1
                where event_id = ? and state in ('UNSCHEDULED', 'SCHEDULED')
                    and (state = 'SCHEDULED') <> (id = any (?))
                """,
                ids(placed),
                event.value(),
                ids(placed));
    }

    /// The meeting has a place in the published timetable from now on.
    public void schedule(MeetingId meeting) {
        database.update(
                """
                update scheduling.meeting set state = 'SCHEDULED', version = version + 1
                where id = ? and state = 'UNSCHEDULED'
                """,
                meeting.value());
    }

    /// Nobody of one side came to the meeting.
    public void miss(MeetingId meeting) {
        database.update(
                """
                update scheduling.meeting set state = 'NO_SHOW', version = version + 1
                where id = ? and state = 'SCHEDULED'
                """,
                meeting.value());
    }

    /// The meetings have no place in the published timetable any more.
    public void unschedule(Collection<MeetingId> meetings) {
        database.update(
                """
                update scheduling.meeting set state = 'UNSCHEDULED', version = version + 1
                where id = any (?) and state = 'SCHEDULED'
                """,
                (Object) ids(meetings));
    }

    /// Cancels those of the meetings that are not over or cancelled already, and says which.
    public Set<MeetingId> cancel(EventId event, Collection<MeetingId> meetings) {
        return new LinkedHashSet<>(
                database.query(
                        """
                        update scheduling.meeting set state = 'CANCELLED', version = version + 1
                        where event_id = ? and id = any (?) and state in ('UNSCHEDULED', 'SCHEDULED')
                        returning id
                        """,
                        (row, number) -> new MeetingId(row.getObject("id", UUID.class)),
                        event.value(),
                        ids(meetings)));
    }

    private static UUID[] ids(Collection<MeetingId> meetings) {
        return meetings.stream().map(MeetingId::value).toArray(UUID[]::new);
    }

    private static Object[] row(UUID id, NewMeeting meeting) {
        return new Object[] {
            id,
            meeting.event().value(),
            meeting.request().orElse(null),
            meeting.online(),
            meeting.mandatory(),
            meeting.weight(),
            meeting.features().stream().map(Enum::name).toArray(String[]::new),
            meeting.interpreted().toArray(String[]::new)
        };
    }

    private static Object[] row(UUID meeting, NewMeeting.Side side) {
        List<UUID> named = side.named().stream().map(TypedId::value).toList();
        return new Object[] {meeting, side.organisation().value(), named.toArray(UUID[]::new)};
    }
}
