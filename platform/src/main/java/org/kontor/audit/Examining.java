package org.kontor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.instance.RealTime;
import org.kontor.shared.TypedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the whole chain and says whether anything in it was changed, removed or slipped in.
@Component
class Examining {
    private static final int BATCH = 5000;
    private static final Logger LOG = LoggerFactory.getLogger(Examining.class);

    private final JdbcClient database;
    private final Clock real;

    Examining(JdbcClient database, @RealTime Clock real) {
        this.database = database;
        this.real = real;
    }

    /// Examines the chain and keeps the finding; the log gets the head too, out of the database's
    /// reach.
    Finding examine() {
        Finding finding = walk();
        database.sql(
                        """
                        insert into audit.examination (id, at, examined, broken, reason, head)
                        values (:id, :at, :examined, :broken, :reason, :head)
                        """)
                .param("id", TypedId.next())
                .param("at", real.instant().atOffset(ZoneOffset.UTC))
                .param("examined", finding.examined)
                .param("broken", finding.broken.map(Break::entry).orElse(null))
                .param("reason", finding.broken.map(Break::flaw).map(Flaw::name).orElse(null))
                .param("head", finding.head)
                .update();
        String head = HexFormat.of().formatHex(finding.head);
        finding.broken.ifPresentOrElse(
                found ->
                        LOG.error(
                                "The audit trail is broken at entry {}: {}",
                                found.entry,
                                found.flaw),
                () -> LOG.info("Audit trail whole: {} entries, head {}", finding.examined, head));
        return finding;
    }

    private Finding walk() {
        long position = 0;
        byte[] previous = Hashes.BEFORE_THE_FIRST;
        for (List<Link> links = after(position); !links.isEmpty(); links = after(position)) {
            for (Link link : links) {
                Optional<Flaw> flaw = flaw(link, position, previous);
                if (flaw.isPresent()) {
                    return new Finding(
                            position,
                            previous,
                            Optional.of(new Break(link.entry.id(), flaw.get())));
                }
                position = link.position;
                previous = link.hash;
            }
        }
        Optional<Break> around = neverSealed().or(this::cutShort);
        return new Finding(position, previous, around);
    }

    private static Optional<Flaw> flaw(Link link, long position, byte[] previous) {
        if (link.position != position + 1) {
            return Optional.of(Flaw.SEAL_MISSING);
        }
        if (!Arrays.equals(link.hash, Hashes.link(previous, link.entry))) {
            return Optional.of(Flaw.ENTRY_CHANGED);
        }
        if (link.details == null) {
            return link.isErased ? Optional.empty() : Optional.of(Flaw.DETAILS_MISSING);
        }
        return Arrays.equals(link.details, link.entry.detailsHash())
                ? Optional.empty()
                : Optional.of(Flaw.DETAILS_CHANGED);
    }

    private Optional<Break> neverSealed() {
        return database.sql(
                        """
                        select id from audit.entry
                        where not exists (select from audit.seal where entry_id = id)
                          and not exists (select from audit_apart.unsealed where entry_id = id)
                        order by id limit 1
                        """)
                .query(UUID.class)
                .optional()
                .map(entry -> new Break(entry, Flaw.SEAL_NEVER_MADE));
    }

    /// Whether what an earlier examination saw at its head is there no more.
    private Optional<Break> cutShort() {
        return database.sql(
                        """
                        select examination.id from audit.examination
                        left join audit.seal on position = examined
                        where reason is null and examined > 0 and seal.hash is distinct from head
                        order by examination.id limit 1
                        """)
                .query(UUID.class)
                .optional()
                .map(examination -> new Break(examination, Flaw.CUT_SHORT));
    }

    private List<Link> after(long position) {
        return database.sql(
                        """
                        select entry.*, position, hash, salt, facts,
                               exists (select from audit.erasure where erasure.entry_id = entry.id) as erased
                        from audit.seal
                        join audit.entry on entry.id = seal.entry_id
                        left join audit_apart.details on details.entry_id = entry.id
                        where position > :position order by position limit :limit
                        """)
                .param("position", position)
                .param("limit", BATCH)
                .query((row, number) -> read(row))
                .list();
    }

    private static Link read(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        return new Link(
                row.getLong("position"),
                row.getBytes("hash"),
                Entry.read(row),
                salt == null ? null : Hashes.details(salt, Facts.fromJson(row.getString("facts"))),
                row.getBoolean("erased"));
    }

    private record Link(
            long position, byte[] hash, Entry entry, byte @Nullable [] details, boolean isErased) {}

    /// What an examination found.
    ///
    /// @param examined how many entries are whole, from the first on
    /// @param head the hash of the last of them
    record Finding(long examined, byte[] head, Optional<Break> broken) {}

    /// Where the chain is broken first.
    ///
    /// @param entry the entry, or for a chain cut short the examination that saw more of it
    record Break(UUID entry, Flaw flaw) {}
}
