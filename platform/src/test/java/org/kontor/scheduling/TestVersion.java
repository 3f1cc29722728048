package org.kontor.scheduling;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.kontor.events.BoundTime;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A version of a small event's timetable, stored as a build would leave it.
public final class TestVersion {
    private static final OffsetDateTime BUILT =
            OffsetDateTime.of(2117, 9, 1, 10, 0, 0, 0, ZoneOffset.UTC);

    private TestVersion() {}

    /// A meeting at a slot, counted from 1, and a table, counted from 0.
    ///
    /// @param people who attend, by their places in the event's list, counted from 0
    public record At(MeetingId meeting, int slot, int table, int... people) {}

    /// Stores a draft.
    public static VersionId store(
            JdbcClient database, SmallEvent event, int number, List<At> placed) {
        VersionId id = VersionId.next();
        database.sql(
                        """
                        insert into scheduling.timetable_version
                            (id, event_id, number, state, created_at, least_change, meetings, placed,
                             mandatory_missed, weight_missed, breaks, fairness_excess, table_changes, moved,
                             bound_mandatory_missed, bound_weight_missed, bound_breaks,
                             bound_fairness_excess, bound_table_changes, bound_moved, proven, took_ms, version)
                        values (:id, :event, :number, 'DRAFT', :built, false, :meetings, :placed,
                                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true, 800, 1)
                        """)
                .param("id", id.value())
                .param("event", event.id().value())
                .param("number", number)
                .param("built", BUILT)
                .param("meetings", event.meetings(database).size())
                .param("placed", placed.size())
                .update();
        placed.forEach(at -> place(database, event, id, at));
        return id;
    }

    /// Makes the version the one that is published.
    public static void publish(JdbcClient database, SmallEvent event, VersionId id) {
        database.sql(
                        """
                        update scheduling.timetable_version set state = 'SUPERSEDED'
                        where event_id = :event and state = 'PUBLISHED'
                        """)
                .param("event", event.id().value())
                .update();
        database.sql(
                        """
                        update scheduling.timetable_version set state = 'PUBLISHED', published_at = :at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("at", BUILT.plusDays(1))
                .update();
    }

    /// Stores a version, publishes it and binds the time of its people, as publishing does.
    public static VersionId publish(BeanFactory beans, SmallEvent event, List<At> placed) {
        JdbcClient database = beans.getBean(JdbcClient.class);
        VersionId id = store(database, event, 1, placed);
        publish(database, event, id);
        var occupancy = beans.getBean(Occupancy.class);
        var transaction = beans.getBean(TransactionOperations.class);
        transaction.executeWithoutResult(
                status ->
                        placed.forEach(
                                at -> {
                                    occupancy.bind(
                                            event.id(), OccupancyKind.MEETING, times(event, at));
                                    beans.getBean(PlanningMeetings.class).schedule(at.meeting());
                                }));
        return id;
    }

    private static List<BoundTime> times(SmallEvent event, At at) {
        return Arrays.stream(at.people())
                .mapToObj(
                        person ->
                                new BoundTime(
                                        event.people().get(person),
                                        event.slots().get(at.slot() - 1),
                                        at.meeting().value()))
                .toList();
    }

    private static void place(JdbcClient database, SmallEvent event, VersionId version, At at) {
        var slot = event.slots().get(at.slot() - 1);
        database.sql(
                        """
                        insert into scheduling.placement
                            (version_id, meeting_id, slot, starts_at, ends_at, table_id)
                        values (:version, :meeting, :slot, :starts, :ends, :table)
                        """)
                .param("version", version.value())
                .param("meeting", at.meeting().value())
                .param("slot", at.slot())
                .param("starts", slot.from().atOffset(ZoneOffset.UTC))
                .param("ends", slot.until().atOffset(ZoneOffset.UTC))
                .param("table", event.tables().get(at.table()).value())
                .update();
        for (int index : at.people()) {
            PersonId person = event.people().get(index);
            database.sql(
                            """
                            insert into scheduling.attendance
                                (version_id, meeting_id, slot, organisation_id, person_id)
                            select :version, :meeting, :slot, organisation_id, person_id
                            from events.registration where event_id = :event and person_id = :person
                            """)
                    .param("version", version.value())
                    .param("meeting", at.meeting().value())
                    .param("slot", at.slot())
                    .param("event", event.id().value())
                    .param("person", person.value())
                    .update();
        }
    }
}
