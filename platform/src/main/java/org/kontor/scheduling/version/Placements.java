package org.kontor.scheduling.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.OnlineRoomId;
import org.kontor.events.TableId;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a version places where, each in one query; a meeting cancelled since is in none.
@Component
public class Placements {
    private static final String SELECT =
            """
            select placement.meeting_id, placement.slot, placement.starts_at, placement.ends_at,
                placement.table_id, meeting_table.number as table_number, meeting_table.area,
                online_room.id as room_id, online_room.name as room_name,
                coalesce(nullif(meeting.link, ''), online_room.link, '') as link,
                attendance.organisation_id, attendance.person_id
            from scheduling.placement
            join scheduling.meeting on meeting.id = placement.meeting_id and meeting.state <> 'CANCELLED'
            join scheduling.attendance using (version_id, meeting_id)
            left join events.meeting_table on meeting_table.id = placement.table_id
            left join events.online_room on online_room.id = placement.room_id
            where placement.version_id = :version %s
            order by placement.slot, meeting_table.number, placement.meeting_id,
                attendance.organisation_id, attendance.person_id
            """;

    private final JdbcClient database;

    Placements(JdbcClient database) {
        this.database = database;
    }

    /// All placements of the version by slot and table, those online last in their slot.
    public List<Placement> of(VersionId version) {
        return meetings(database.sql(SELECT.formatted("")).param("version", version.value()));
    }

    /// The meetings that the person attends, in the order of time.
    public List<Placement> of(VersionId version, PersonId person) {
        return meetings(
                database.sql(
                                SELECT.formatted(
                                        """
                                        and placement.meeting_id in
                                            (select meeting_id from scheduling.attendance
                                             where version_id = :version and person_id = :person)
                                        """))
                        .param("version", version.value())
                        .param("person", person.value()));
    }

    /// Where the version has the meeting.
    public Optional<Placement> of(VersionId version, MeetingId meeting) {
        return meetings(
                        database.sql(SELECT.formatted("and placement.meeting_id = :meeting"))
                                .param("version", version.value())
                                .param("meeting", meeting.value()))
                .stream()
                .findFirst();
    }

    private static List<Placement> meetings(JdbcClient.StatementSpec query) {
        var seats = new LinkedHashMap<MeetingId, List<Row>>();
        query.query((row, number) -> Row.read(row))
                .list()
                .forEach(
                        row -> seats.computeIfAbsent(row.meeting, m -> new ArrayList<>()).add(row));
        return seats.values().stream().map(Placements::placement).toList();
    }

    private static Placement placement(List<Row> rows) {
        Row first = rows.getFirst();
        var sides = new LinkedHashMap<OrganisationId, List<PersonId>>();
        for (Row row : rows) {
            row.organisation.ifPresent(
                    side -> sides.computeIfAbsent(side, o -> new ArrayList<>()).add(row.person));
        }
        return new Placement(
                first.meeting,
                first.slot,
                first.during,
                first.seat,
                first.room,
                first.link,
                sides.entrySet().stream()
                        .map(side -> new Placement.Side(side.getKey(), side.getValue()))
                        .toList(),
                rows.stream()
                        .filter(row -> row.organisation.isEmpty())
                        .map(Row::person)
                        .findFirst());
    }

    /// One person at one meeting; the interpreter is there for no organisation.
    private record Row(
            MeetingId meeting,
            int slot,
            Period during,
            Optional<Placement.Seat> seat,
            Optional<Placement.Room> room,
            String link,
            Optional<OrganisationId> organisation,
            PersonId person) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new MeetingId(row.getObject("meeting_id", UUID.class)),
                    row.getInt("slot"),
                    new Period(
                            row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                            row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                    seat(row),
                    room(row),
                    row.getString("link"),
                    Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                            .map(OrganisationId::new),
                    new PersonId(row.getObject("person_id", UUID.class)));
        }

        private static Optional<Placement.Room> room(ResultSet row) throws SQLException {
            String name = row.getString("room_name");
            return Optional.ofNullable(row.getObject("room_id", UUID.class))
                    .map(id -> new Placement.Room(new OnlineRoomId(id), name));
        }

        private static Optional<Placement.Seat> seat(ResultSet row) throws SQLException {
            Optional<UUID> table = Optional.ofNullable(row.getObject("table_id", UUID.class));
            int number = row.getInt("table_number");
            String area = row.getString("area");
            return table.map(id -> new Placement.Seat(new TableId(id), number, area));
        }
    }
}
