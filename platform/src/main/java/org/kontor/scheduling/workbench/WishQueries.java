package org.kontor.scheduling.workbench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.Wish;
import org.kontor.scheduling.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was wished of meetings.
@Component
class WishQueries {
    private final JdbcClient database;

    WishQueries(JdbcClient database) {
        this.database = database;
    }

    Optional<Wishes> of(MeetingId meeting) {
        return database.sql(
                        """
                        select r.from_id, r.wish, r.answer_wish
                        from scheduling.meeting m join matchmaking.request r on r.id = m.request_id
                        where m.id = :meeting
                        """)
                .param("meeting", meeting.value())
                .query((row, number) -> wishes(row))
                .optional();
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        return new Wishes(
                new OrganisationId(row.getObject("from_id", UUID.class)),
                Wish.valueOf(row.getString("wish")),
                Optional.ofNullable(row.getString("answer_wish")).map(Wish::valueOf));
    }
}
