package org.kontor.scheduling.version;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The meetings that a person attends by published timetables. They name the person by id alone,
/// so that once the person is erased only who proposed or changed something is left to forget.
@Component
class MeetingPersonalData implements PersonalData {
    private final JdbcClient database;

    MeetingPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return database.sql(
                        """
                        select event.slug, placement.starts_at, placement.ends_at, meeting.state
                        from scheduling.attendance
                        join scheduling.placement using (version_id, meeting_id)
                        join scheduling.timetable_version on timetable_version.id = version_id
                        join scheduling.meeting on meeting.id = meeting_id
                        join events.event on event.id = meeting.event_id
                        where person_id = :person and timetable_version.state = 'PUBLISHED'
                        order by placement.starts_at
                        """)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("event", row.getString("slug"));
                            fields.put(
                                    "from", time(row.getObject("starts_at", OffsetDateTime.class)));
                            fields.put(
                                    "until", time(row.getObject("ends_at", OffsetDateTime.class)));
                            fields.put("state", row.getString("state"));
                            return new Holding("timetable.holding.meeting", fields);
                        })
                .list();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        for (String forget :
                List.of(
                        "update scheduling.proposal set proposed_by = null where proposed_by = :person",
                        "update scheduling.proposal set answered_by = null where answered_by = :person",
                        "update scheduling.offer_consent set person_id = null where person_id = :person",
                        "update scheduling.placement_change set made_by = null where made_by = :person")) {
            database.sql(forget).param("person", person.value()).update();
        }
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }

    private static String time(OffsetDateTime time) {
        return time.toInstant().toString();
    }
}
