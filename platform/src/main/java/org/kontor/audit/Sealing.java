package org.kontor.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Chains committed entries by hash: one job does it, so that those who write never wait for one
/// another.
@Component
class Sealing {
    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Sealing(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Seals every committed entry that has no seal yet.
    void sealAll() {
        while (Boolean.TRUE.equals(transaction.execute(status -> sealBatch()))) {
            // Until none is left.
        }
    }

    private boolean sealBatch() {
        // Should two nodes take the job at once, the second waits and then finds nothing to do.
        database.sql("select pg_advisory_xact_lock(hashtext('audit.seal'))")
                .query((row, number) -> true)
                .single();
        List<Entry> entries = unsealed();
        if (entries.isEmpty()) {
            return false;
        }
        Head head = head().orElse(Head.START);
        var ids = new ArrayList<UUID>();
        var hashes = new ArrayList<byte[]>();
        byte[] previous = head.hash;
        for (Entry entry : entries) {
            previous = Hashes.link(previous, entry);
            ids.add(entry.id());
            hashes.add(previous);
        }
        database.sql(
                        """
                        with sealed as (
                            insert into audit.seal (position, entry_id, hash)
                            select :head + place, id, hash
                            from unnest(:ids::uuid[], :hashes::bytea[]) with ordinality as new (id, hash, place)
                            returning entry_id
                        )
                        delete from audit_apart.unsealed using sealed
                        where unsealed.entry_id = sealed.entry_id
                        """)
                .param("head", head.position)
                .param("ids", ids.toArray(UUID[]::new))
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
        return entries.size() == BATCH;
    }

    Optional<Head> head() {
        return database.sql("select position, hash from audit.seal order by position desc limit 1")
                .query((row, number) -> new Head(row.getLong("position"), row.getBytes("hash")))
                .optional();
    }

    private List<Entry> unsealed() {
        return database.sql(
                        """
                        select entry.* from audit_apart.unsealed join audit.entry on id = entry_id
                        order by id limit :limit
                        """)
                .param("limit", BATCH)
                .query((row, number) -> Entry.read(row))
                .list();
    }

    /// The end of the chain.
    record Head(long position, byte[] hash) {
        static final Head START = new Head(0, Hashes.BEFORE_THE_FIRST);
    }
}
