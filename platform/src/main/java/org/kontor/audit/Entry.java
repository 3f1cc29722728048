package org.kontor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.PersonId;

/// One thing that was done, without its details.
record Entry(
        UUID id,
        Instant at,
        Instant instanceAt,
        Optional<PersonId> actor,
        Subject subject,
        String action,
        byte[] detailsHash) {

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("instance_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("action"),
                row.getBytes("details_hash"));
    }
}
