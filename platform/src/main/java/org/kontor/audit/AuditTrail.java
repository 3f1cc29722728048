package org.kontor.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.kontor.instance.RealTime;
import org.kontor.shared.TypedId;
import org.kontor.web.Visitors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who did what, in the transaction that does it.
@Component
public class AuditTrail {
    private static final int SALT_BYTES = 16;

    private final JdbcClient database;
    private final Visitors visitors;
    private final Clock clock;
    private final Clock real;
    private final SecureRandom random = new SecureRandom();

    AuditTrail(JdbcClient database, Visitors visitors, Clock clock, @RealTime Clock real) {
        this.database = database;
        this.visitors = visitors;
        this.clock = clock;
        this.real = real;
    }

    /// Adds an entry; who and when are found here.
    ///
    /// Facts of entries about a person (kind `person`) are erased with that person; elsewhere facts
    /// name people by their ids, never by name or address.
    ///
    /// @param action a message key, such as `identity.audit.granted`
    /// @param facts what is worth knowing later, by name; the words for a name `x` have the
    /// key `<module>.audit.fact.x`, or `audit.fact.x` where modules share them; a value that is a
    /// message key is shown in its words, an id by what it names, an instant as a time
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a
    /// transaction, because an entry must never be missing
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Subject subject, String action, Map<String, String> facts) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        UUID id = TypedId.next();
        database.sql(
                        """
                        with entry as (
                            insert into audit.entry
                                (id, at, instance_at, actor, subject_kind, subject_id, action, details_hash)
                            values (:id, :at, :instanceAt, :actor, :kind, :subject, :action, :hash)
                        ), details as (
                            insert into audit_apart.details (entry_id, salt, facts)
                            values (:id, :salt, :facts::jsonb)
                        )
                        insert into audit_apart.unsealed (entry_id) values (:id)
                        """)
                .param("id", id)
                .param("at", now(real).atOffset(ZoneOffset.UTC))
                .param("instanceAt", now(clock).atOffset(ZoneOffset.UTC))
                .param("actor", visitors.current().person().map(TypedId::value).orElse(null))
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("action", action)
                .param("hash", Hashes.details(salt, facts))
                .param("salt", salt)
                .param("facts", Facts.toJson(facts))
                .update();
    }

    // The database keeps microseconds, and what is hashed must be what is kept.
    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
