package org.kontor.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The binding times of all people over all events. The database refuses two at once for one
/// person; a refusal comes back as a list of clashes, and then nothing was changed. Who is bound
/// exactly so already stays so.
@Component
public final class Occupancy {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate undoable;

    Occupancy(JdbcClient database, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.database = database;
        this.batches = batches;
        this.undoable = new TransactionTemplate(transactions);
        undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Binds the times to the event, all or none.
    public List<Clash> bind(EventId event, OccupancyKind kind, Collection<BoundTime> times) {
        return undoIfClashing(() -> insert(event, kind, times));
    }

    /// Puts the times in the place of all meetings that are bound to the event, all or none.
    public List<Clash> replaceMeetings(EventId event, Collection<BoundTime> meetings) {
        return undoIfClashing(
                () -> {
                    database.sql(
                                    "delete from events.occupancy where event_id = :event and kind = 'MEETING'")
                            .param("event", event.value())
                            .update();
                    return insert(event, OccupancyKind.MEETING, meetings);
                });
    }

    /// Puts these times in the place of all that the source binds, all or none.
    public List<Clash> rebind(
            EventId event, OccupancyKind kind, UUID source, Collection<BoundTime> times) {
        return undoIfClashing(
                () -> {
                    release(source);
                    return insert(event, kind, times);
                });
    }

    public void release(PersonId person, UUID source) {
        database.sql(
                        "delete from events.occupancy where person_id = :person and source_id = :source")
                .param("person", person.value())
                .param("source", source)
                .update();
    }

    /// Frees everybody from the source.
    public void release(UUID source) {
        database.sql("delete from events.occupancy where source_id = :source")
                .param("source", source)
                .update();
    }

    private List<Clash> undoIfClashing(Supplier<List<Clash>> change) {
        return undoable.execute(
                status -> {
                    List<Clash> clashes = change.get();
                    if (!clashes.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    return clashes;
                });
    }

    private List<Clash> insert(EventId event, OccupancyKind kind, Collection<BoundTime> times) {
        // Sorted, so that two writers of the same people wait for one another instead of
        // deadlocking.
        List<BoundTime> sorted =
                times.stream()
                        .sorted(
                                Comparator.comparing((BoundTime time) -> time.person().value())
                                        .thenComparing(time -> time.during().from()))
                        .toList();
        int[] stored =
                batches.batchUpdate(
                        """
                        insert into events.occupancy (person_id, during, event_id, kind, source_id)
                        values (?, tstzrange(?, ?), ?, ?, ?)
                        on conflict do nothing
                        """,
                        sorted.stream()
                                .map(
                                        time ->
                                                new Object[] {
                                                    time.person().value(),
                                                    time.during().from().atOffset(ZoneOffset.UTC),
                                                    time.during().until().atOffset(ZoneOffset.UTC),
                                                    event.value(),
                                                    kind.name(),
                                                    time.source()
                                                })
                                .toList());
        var clashes = new ArrayList<Clash>();
        for (int i = 0; i < stored.length; i++) {
            if (stored[i] == 0) {
                Clash found = clash(sorted.get(i));
                if (!found.isWhatWasWanted()) {
                    clashes.add(found);
                }
            }
        }
        return clashes;
    }

    private Clash clash(BoundTime wanted) {
        return database.sql(
                        """
                        select kind, source_id, event_id, lower(during) as starts, upper(during) as ends
                        from events.occupancy
                        where person_id = :person and (during && tstzrange(:from, :until) or source_id = :source)
                        order by during
                        limit 1
                        """)
                .param("person", wanted.person().value())
                .param("from", wanted.during().from().atOffset(ZoneOffset.UTC))
                .param("until", wanted.during().until().atOffset(ZoneOffset.UTC))
                .param("source", wanted.source())
                .query((row, number) -> clash(wanted, row))
                .single();
    }

    private static Clash clash(BoundTime wanted, ResultSet row) throws SQLException {
        return new Clash(
                wanted,
                OccupancyKind.valueOf(row.getString("kind")),
                row.getObject("source_id", UUID.class),
                new EventId(row.getObject("event_id", UUID.class)),
                new Period(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()));
    }
}
