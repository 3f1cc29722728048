package org.kontor.matchmaking.wishlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.wishlist.WishLine.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The wishes of an event, for reading.
@Component
class WishQueries {
    static final int PAGE = 50;

    private final JdbcClient database;

    WishQueries(JdbcClient database) {
        this.database = database;
    }

    /// One more than a page where more follow, in the order in which they were entered.
    List<WishLine> all(EventId event, WishFilter filter) {
        return database.sql(
                        """
                        select request.id, wish, answer_wish, mode, state,
                               asking.name as from_name, asking.country as from_country,
                               asked.name as to_name, asked.country as to_country
                        from matchmaking.request
                        join directory.organisation asking on asking.id = from_id
                        join directory.organisation asked on asked.id = to_id
                        where event_id = :event
                          and (:state::text is null or state = :state)
                          and (:text = '' or strpos(directory.plain(asking.name || ' ' || asked.name), directory.plain(:text)) > 0)
                          and (:after::uuid is null or request.id > :after)
                        order by request.id
                        limit :limit
                        """)
                .param("event", event.value())
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("text", filter.text())
                .param("after", filter.after().orElse(null))
                .param("limit", PAGE + 1)
                .query((row, number) -> line(row))
                .list();
    }

    /// How many requests wait for the organiser to pass them on.
    int held(EventId event) {
        return count(
                event,
                "matchmaking.request where event_id = :event and state = 'PENDING' and route = 'HELD'");
    }

    /// How many texts were reported that nobody has looked at.
    int reported(EventId event) {
        return count(
                event,
                """
                matchmaking.report
                where event_id = :event and decided_at is null
                """);
    }

    private int count(EventId event, String from) {
        return database.sql("select count(*) from " + from)
                .param("event", event.value())
                .query(Integer.class)
                .single();
    }

    private static WishLine line(ResultSet row) throws SQLException {
        return new WishLine(
                new RequestId(row.getObject("id", UUID.class)),
                new Side(row.getString("from_name"), row.getString("from_country")),
                new Side(row.getString("to_name"), row.getString("to_country")),
                Wish.valueOf(row.getString("wish")),
                Optional.ofNullable(row.getString("answer_wish")).map(Wish::valueOf),
                Mode.valueOf(row.getString("mode")),
                RequestState.valueOf(row.getString("state")));
    }
}
