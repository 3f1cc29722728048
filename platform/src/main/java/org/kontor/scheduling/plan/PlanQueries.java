package org.kontor.scheduling.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Slot;
import org.kontor.events.TableId;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a version places, with all names: one statement, however large the timetable.
@Component
public class PlanQueries {
    private static final String PLACED =
            """
            select p.meeting_id, p.slot, coalesce(s.half_day, 1) as half_day, p.starts_at, p.ends_at,
                   t.id as table_id, t.number as table_number, t.area, m.online, m.interpreted,
                   coalesce(room.name, '') as room, coalesce(nullif(m.link, ''), room.link, '') as link,
                   m.pinned_slot is not null or m.pinned_table is not null as pinned,
                   a.person_id, person.name as person, o.id as organisation_id, o.name as organisation,
                   coalesce(nullif(o.short_name, ''), o.name) as label, o.country
            from %s
            join scheduling.meeting m on m.id = p.meeting_id
            join scheduling.attendance a on a.version_id = p.version_id and a.meeting_id = p.meeting_id
            join identity.person person on person.id = a.person_id
            left join events.slot s on s.event_id = m.event_id and s.number = p.slot
            left join events.meeting_table t on t.id = p.table_id
            left join events.online_room room on room.id = p.room_id
            left join directory.merged gone on gone.id = a.organisation_id
            left join directory.organisation o on o.id = coalesce(gone."into", a.organisation_id)
            where p.version_id = :version and m.state <> 'CANCELLED' %s
            order by p.slot, t.number, p.meeting_id, label, o.id, person, a.person_id
            """;

    private static final String ALL = PLACED.formatted("scheduling.placement p", "");

    // Joined first, because PostgreSQL keeps to the written order where so many tables are joined.
    private static final String OF_PERSON =
            PLACED.formatted(
                    """
                    scheduling.attendance mine
                    join scheduling.placement p using (version_id, meeting_id)
                    """,
                    "and mine.person_id = :person");

    private final JdbcClient database;

    PlanQueries(JdbcClient database) {
        this.database = database;
    }

    /// Everything the version places, by slot and table, those online last in their slot.
    public List<Placed> placed(VersionId version) {
        return database.sql(ALL).param("version", version.value()).query(PlanQueries::read);
    }

    /// The person's meetings in the version, in order of time.
    public List<Placed> placed(VersionId version, PersonId person) {
        return database.sql(OF_PERSON)
                .param("version", version.value())
                .param("person", person.value())
                .query(PlanQueries::read);
    }

    private static List<Placed> read(ResultSet row) throws SQLException {
        var all = new ArrayList<Placed>();
        while (row.next()) {
            var meeting = new MeetingId(row.getObject("meeting_id", UUID.class));
            if (all.isEmpty() || !all.getLast().meeting().equals(meeting)) {
                all.add(placed(meeting, row));
            }
            if (row.getObject("organisation_id") == null) {
                all.getLast().interpreting().add(interpreting(row));
            } else {
                all.getLast().attendees().add(attendee(row));
            }
        }
        return all;
    }

    private static Placed placed(MeetingId meeting, ResultSet row) throws SQLException {
        return new Placed(
                meeting,
                new Slot(
                        row.getInt("slot"),
                        row.getInt("half_day"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                seat(row),
                row.getBoolean("online"),
                row.getString("room"),
                row.getString("link"),
                row.getBoolean("pinned"),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static Optional<Seat> seat(ResultSet row) throws SQLException {
        UUID id = row.getObject("table_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new Seat(
                                new TableId(id),
                                row.getInt("table_number"),
                                row.getString("area")));
    }

    private static Interpreting interpreting(ResultSet row) throws SQLException {
        return new Interpreting(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person"),
                List.of((String[]) row.getArray("interpreted").getArray()));
    }

    private static Attendee attendee(ResultSet row) throws SQLException {
        return new Attendee(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person"),
                new Organisation(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("organisation"),
                        row.getString("label"),
                        row.getString("country")));
    }
}
