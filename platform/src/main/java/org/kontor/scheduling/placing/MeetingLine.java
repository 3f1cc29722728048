package org.kontor.scheduling.placing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.kontor.scheduling.MeetingState;

/// What came of an agreed request, in a line.
///
/// @param meeting empty for the moment until it is made
/// @param startsAt empty while it has no place in the published timetable
/// @param table 0 where it has none
/// @param published whether a timetable is published
public record MeetingLine(
        Optional<UUID> meeting,
        Optional<MeetingState> state,
        String slug,
        ZoneId zone,
        Optional<Instant> startsAt,
        int table,
        boolean published) {

    static MeetingLine read(ResultSet row) throws SQLException {
        return new MeetingLine(
                Optional.ofNullable(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("state")).map(MeetingState::valueOf),
                row.getString("slug"),
                ZoneId.of(row.getString("zone")),
                Optional.ofNullable(row.getObject("starts_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("table_number"),
                row.getBoolean("published"));
    }
}
