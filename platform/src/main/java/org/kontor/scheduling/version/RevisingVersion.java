package org.kontor.scheduling.version;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.shared.TypedId;
import org.kontor.web.Visitors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes a published version in its place, meeting by meeting, and keeps what stood there before.
/// Whoever does so holds the versions of the event.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RevisingVersion {
    private final StoringVersion storing;
    private final JdbcClient database;
    private final Visitors visitors;
    private final Clock clock;

    RevisingVersion(StoringVersion storing, JdbcClient database, Visitors visitors, Clock clock) {
        this.storing = storing;
        this.database = database;
        this.visitors = visitors;
        this.clock = clock;
    }

    /// Gives a meeting that had no place this one.
    public void place(VersionId version, Placement placement) {
        keep(version, placement.meeting(), "PLACED");
        put(version, placement);
        database.sql(
                        "delete from scheduling.left_out where version_id = :version and meeting_id = :meeting")
                .param("version", version.value())
                .param("meeting", placement.meeting().value())
                .update();
    }

    /// Puts this place in the stead of the one that the meeting had.
    public void move(VersionId version, Placement placement) {
        keep(version, placement.meeting(), "MOVED");
        take(version, placement.meeting());
        put(version, placement);
    }

    /// Lets others attend the meeting, where and when it is.
    public void attend(VersionId version, Placement placement) {
        keep(version, placement.meeting(), "PEOPLE");
        take(version, placement.meeting());
        put(version, placement);
    }

    /// Takes the meeting's place away.
    public void remove(VersionId version, MeetingId meeting) {
        keep(version, meeting, "REMOVED");
        take(version, meeting);
    }

    /// Gives several meetings another place at once, and others none: one may have that of another.
    public void rearrange(VersionId version, List<Placement> placements, List<LeftOut> lost) {
        placements.forEach(at -> keep(version, at.meeting(), "MOVED"));
        lost.forEach(left -> keep(version, left.meeting(), "REMOVED"));
        placements.forEach(at -> take(version, at.meeting()));
        lost.forEach(left -> take(version, left.meeting()));
        storing.place(version, placements);
        storing.attend(version, placements);
        lost.forEach(left -> leaveOut(version, left));
    }

    /// Clears the places of meetings that are cancelled, so that others can have their tables.
    public void clearCancelled(VersionId version) {
        List<MeetingId> gone =
                database.sql(
                                """
                                select meeting_id from scheduling.placement
                                join scheduling.meeting on meeting.id = meeting_id
                                where version_id = :version and meeting.state = 'CANCELLED'
                                """)
                        .param("version", version.value())
                        .query((row, number) -> new MeetingId(row.getObject(1, UUID.class)))
                        .list();
        gone.forEach(meeting -> remove(version, meeting));
    }

    /// Writes down why the meeting found no place.
    public void leaveOut(VersionId version, LeftOut leftOut) {
        database.sql(
                        "delete from scheduling.left_out where version_id = :version and meeting_id = :meeting")
                .param("version", version.value())
                .param("meeting", leftOut.meeting().value())
                .update();
        storing.leaveOut(version, List.of(leftOut));
    }

    private void put(VersionId version, Placement placement) {
        storing.place(version, List.of(placement));
        storing.attend(version, List.of(placement));
    }

    private void take(VersionId version, MeetingId meeting) {
        database.sql(
                        "delete from scheduling.placement where version_id = :version and meeting_id = :meeting")
                .param("version", version.value())
                .param("meeting", meeting.value())
                .update();
    }

    private void keep(VersionId version, MeetingId meeting, String kind) {
        database.sql(
                        """
                        insert into scheduling.placement_change
                            (id, version_id, meeting_id, kind, at, made_by, slot, starts_at, ends_at, table_id, room_id, people)
                        select :id, :version, :meeting, :kind, :at, :by, placement.slot, starts_at, ends_at, table_id, room_id,
                               array(select person_id from scheduling.attendance
                                     where version_id = :version and meeting_id = :meeting order by person_id)
                        from (select) change
                        left join scheduling.placement on version_id = :version and meeting_id = :meeting
                        """)
                .param("id", TypedId.next())
                .param("version", version.value())
                .param("meeting", meeting.value())
                .param("kind", kind)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", visitors.current().person().map(TypedId::value).orElse(null))
                .update();
    }
}
