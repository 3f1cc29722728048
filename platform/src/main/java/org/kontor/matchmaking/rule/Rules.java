package org.kontor.matchmaking.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.instance.TranslatedConverters;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rules of asking, event by event.
@Component
public class Rules {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final AuditTrail trail;

    Rules(JdbcClient database, JdbcTemplate batches, AuditTrail trail) {
        this.database = database;
        this.batches = batches;
        this.trail = trail;
    }

    public RuleBook of(EventId event) {
        List<Group> groups = groups(event);
        Map<RuleBook.Direction, MayAsk> limits = limits(event);
        return database.sql("select * from matchmaking.rules where event_id = :event")
                .param("event", event.value())
                .query((row, number) -> book(row, groups, limits))
                .optional()
                .orElseGet(() -> new RuleBook(Optional.empty(), Quotas.NONE, groups, limits, 0));
    }

    /// The groups in the organiser's order.
    List<Group> groups(EventId event) {
        return database.sql(
                        """
                        select id, name from matchmaking.participant_group
                        where event_id = :event order by place, id
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new Group(
                                        new GroupId(row.getObject("id", UUID.class)),
                                        TranslatedConverters.fromJson(row.getString("name"))))
                .list();
    }

    /// Puts the book in the place of the event's own; who was in a group that is no more is in the
    /// first.
    ///
    /// @throws OptimisticLockingFailureException where somebody else changed the rules after
    ///     `book.version()`
    @Transactional
    public void replace(EventId event, RuleBook book) {
        int stored =
                database.sql(
                                """
                                insert into matchmaking.rules
                                    (event_id, answers_until, asks, asks_a_day, asked, asked_a_day, version)
                                values (:event, :until, :asks, :asksADay, :asked, :askedADay, 1)
                                on conflict (event_id) do update set
                                    answers_until = excluded.answers_until, asks = excluded.asks,
                                    asks_a_day = excluded.asks_a_day, asked = excluded.asked,
                                    asked_a_day = excluded.asked_a_day, version = rules.version + 1
                                where rules.version = :seen
                                """)
                        .param("event", event.value())
                        .param(
                                "until",
                                book.answersUntil()
                                        .map(at -> at.atOffset(ZoneOffset.UTC))
                                        .orElse(null))
                        .param("asks", book.quotas().asks())
                        .param("asksADay", book.quotas().asksADay())
                        .param("asked", book.quotas().asked())
                        .param("askedADay", book.quotas().askedADay())
                        .param("seen", book.version())
                        .update();
        if (stored == 0) {
            throw new OptimisticLockingFailureException("The rules changed since they were shown");
        }
        store(event, book.groups());
        storeLimits(event, book.limits());
        trail.record(
                new Subject("event", event.value()),
                "matchmaking.audit.rules",
                Map.of("groups", String.valueOf(book.groups().size())));
    }

    private void store(EventId event, List<Group> groups) {
        database.sql(
                        """
                        delete from matchmaking.participant_group
                        where event_id = :event and not id = any (:kept)
                        """)
                .param("event", event.value())
                .param(
                        "kept",
                        groups.stream().map(group -> group.id().value()).toArray(UUID[]::new))
                .update();
        for (int place = 0; place < groups.size(); place++) {
            Group group = groups.get(place);
            database.sql(
                            """
                            insert into matchmaking.participant_group (id, event_id, place, name)
                            values (:id, :event, :place, :name)
                            on conflict (id) do update set place = excluded.place, name = excluded.name
                            """)
                    .param("id", group.id().value())
                    .param("event", event.value())
                    .param("place", place)
                    .param("name", TranslatedConverters.toJsonb(group.name()))
                    .update();
        }
    }

    private void storeLimits(EventId event, Map<RuleBook.Direction, MayAsk> limits) {
        database.sql(
                        """
                        delete from matchmaking.asking_limit where from_group in
                            (select id from matchmaking.participant_group where event_id = :event)
                        """)
                .param("event", event.value())
                .update();
        batches.batchUpdate(
                """
                insert into matchmaking.asking_limit (from_group, to_group, verdict) values (?, ?, ?)
                """,
                limits.entrySet().stream()
                        .filter(limit -> limit.getValue() != MayAsk.YES)
                        .map(
                                limit ->
                                        new Object[] {
                                            limit.getKey().from().value(),
                                            limit.getKey().to().value(),
                                            limit.getValue().name()
                                        })
                        .toList());
    }

    private Map<RuleBook.Direction, MayAsk> limits(EventId event) {
        Map<RuleBook.Direction, MayAsk> limits = new HashMap<>();
        database.sql(
                        """
                        select from_group, to_group, verdict from matchmaking.asking_limit
                        join matchmaking.participant_group on id = from_group
                        where event_id = :event
                        """)
                .param("event", event.value())
                .query(
                        row -> {
                            limits.put(
                                    new RuleBook.Direction(
                                            new GroupId(row.getObject("from_group", UUID.class)),
                                            new GroupId(row.getObject("to_group", UUID.class))),
                                    MayAsk.valueOf(row.getString("verdict")));
                        });
        return limits;
    }

    private static RuleBook book(
            ResultSet row, List<Group> groups, Map<RuleBook.Direction, MayAsk> limits)
            throws SQLException {
        return new RuleBook(
                Optional.ofNullable(row.getObject("answers_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                new Quotas(
                        row.getInt("asks"),
                        row.getInt("asks_a_day"),
                        row.getInt("asked"),
                        row.getInt("asked_a_day")),
                groups,
                limits,
                row.getInt("version"));
    }
}
