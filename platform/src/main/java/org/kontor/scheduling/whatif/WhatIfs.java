package org.kontor.scheduling.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.scheduling.whatif.WhatIf.State;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Sizes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was tried out, the last for each event.
@Component
class WhatIfs {
    private final JdbcClient database;
    private final Clock clock;

    WhatIfs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Puts a new one in the place of the last.
    @Transactional
    public void begin(UUID id, EventId event, Assumptions assumed, PersonId by) {
        database.sql("delete from scheduling.what_if where event_id = :event")
                .param("event", event.value())
                .update();
        database.sql(
                        """
                        insert into scheduling.what_if
                            (id, event_id, requested_by, requested_at, participants, delegates, wishes, uneven,
                             accepted_percent, slots, tables, reserve_percent, busy_percent, seed, state)
                        values (:id, :event, :by, :now, :participants, :delegates, :wishes, :uneven,
                                :accepted, :slots, :tables, :reserve, :busy, :seed, 'RUNNING')
                        """)
                .param("id", id)
                .param("event", event.value())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("participants", assumed.participants())
                .param("delegates", assumed.delegates())
                .param("wishes", assumed.wishes())
                .param("uneven", assumed.uneven())
                .param("accepted", assumed.acceptedPercent())
                .param("slots", assumed.slots())
                .param("tables", assumed.tables())
                .param("reserve", assumed.reservePercent())
                .param("busy", assumed.busyPercent())
                .param("seed", assumed.seed())
                .update();
    }

    Optional<WhatIf> find(UUID id) {
        return read("id = :id", id);
    }

    Optional<WhatIf> of(EventId event) {
        return read("event_id = :id", event.value());
    }

    /// Keeps a draw, unless another run has kept it or the whole has been replaced.
    void keep(UUID whatIf, int number, Draw draw) {
        database.sql(
                        """
                        insert into scheduling.what_if_draw
                            (what_if_id, number, tables, meetings, placed, no_table, no_slot, never_together, proven)
                        select id, :number, :tables, :meetings, :placed, :noTable, :noSlot, :never, :proven
                        from scheduling.what_if where id = :id
                        on conflict do nothing
                        """)
                .param("id", whatIf)
                .param("number", number)
                .param("tables", draw.tables())
                .param("meetings", draw.meetings())
                .param("placed", draw.placed())
                .param("noTable", draw.noTable())
                .param("noSlot", draw.noSlot())
                .param("never", draw.neverTogether())
                .param("proven", draw.proven())
                .update();
    }

    /// Keeps which sizes are enough for one of the events drawn, in the same way.
    void keep(UUID whatIf, int number, Sizes sizes) {
        database.sql(
                        """
                        insert into scheduling.what_if_sizes
                            (what_if_id, number, tables, tables_proven, slots, slots_proven)
                        select id, :number, :tables, :tablesProven, :slots, :slotsProven
                        from scheduling.what_if where id = :id
                        on conflict do nothing
                        """)
                .param("id", whatIf)
                .param("number", number)
                .param("tables", sizes.tables().map(Sizes.Enough::number).orElse(null))
                .param("tablesProven", sizes.tables().map(Sizes.Enough::proven).orElse(null))
                .param("slots", sizes.slots().map(Sizes.Enough::number).orElse(null))
                .param("slotsProven", sizes.slots().map(Sizes.Enough::proven).orElse(null))
                .update();
    }

    void end(UUID whatIf, State state) {
        database.sql("update scheduling.what_if set state = :state where id = :id")
                .param("id", whatIf)
                .param("state", state.name())
                .update();
    }

    private Optional<WhatIf> read(String which, UUID id) {
        return database.sql("select * from scheduling.what_if where " + which)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    private WhatIf read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new WhatIf(
                id,
                new EventId(row.getObject("event_id", UUID.class)),
                new Assumptions(
                        row.getInt("participants"),
                        row.getInt("delegates"),
                        row.getInt("wishes"),
                        row.getBoolean("uneven"),
                        row.getInt("accepted_percent"),
                        row.getInt("slots"),
                        row.getInt("tables"),
                        row.getInt("reserve_percent"),
                        row.getInt("busy_percent"),
                        row.getLong("seed")),
                State.valueOf(row.getString("state")),
                draws(id),
                sizes(id));
    }

    private List<Draw> draws(UUID id) {
        return database.sql(
                        "select * from scheduling.what_if_draw where what_if_id = :id order by number")
                .param("id", id)
                .query(
                        (row, number) ->
                                new Draw(
                                        row.getInt("tables"),
                                        row.getInt("meetings"),
                                        row.getInt("placed"),
                                        row.getInt("no_table"),
                                        row.getInt("no_slot"),
                                        row.getInt("never_together"),
                                        row.getBoolean("proven")))
                .list();
    }

    private List<Sizes> sizes(UUID id) {
        return database.sql(
                        "select * from scheduling.what_if_sizes where what_if_id = :id order by number")
                .param("id", id)
                .query(
                        (row, number) ->
                                new Sizes(
                                        enough(row, "tables", "tables_proven"),
                                        enough(row, "slots", "slots_proven")))
                .list();
    }

    private static Optional<Sizes.Enough> enough(ResultSet row, String number, String proven)
            throws SQLException {
        int found = row.getInt(number);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Sizes.Enough(found, row.getBoolean(proven)));
    }
}
