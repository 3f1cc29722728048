package org.kontor.notify.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.notify.MailKind;
import org.kontor.notify.Matter;
import org.kontor.notify.subscription.Preferences;
import org.kontor.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes the digests that are due, each in a transaction of its own that takes what it tells, so
/// that nodes which do so at once tell it once.
@Component
class SendingDigests {
    private static final Logger LOG = LoggerFactory.getLogger(SendingDigests.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final WritingDigest writing;
    private final Map<String, MailKind> kinds;
    private final TransactionOperations transaction;
    private final Clock clock;

    SendingDigests(
            JdbcClient database,
            WritingDigest writing,
            Preferences preferences,
            TransactionOperations transaction,
            Clock clock) {
        this.database = database;
        this.writing = writing;
        this.kinds =
                preferences.kinds().stream()
                        .collect(Collectors.toMap(MailKind::name, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One that cannot be written is tried again with the next, and holds up nobody else's.
    void sendDue() {
        for (PersonId person : due()) {
            try {
                transaction.executeWithoutResult(status -> writing.write(person, take(person)));
            } catch (RuntimeException failure) {
                LOG.error("The digest for {} could not be written", person, failure);
            }
        }
    }

    private List<PersonId> due() {
        return database.sql(
                        """
                        select person_id from notify.matter where due_at <= :now
                        group by person_id order by min(due_at) limit :most
                        """)
                .param("now", now())
                .param("most", AT_ONCE)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /// All that waits of the kinds of which something is due, as it came up; a kind that is no more
    /// is passed over.
    private List<Matter> take(PersonId person) {
        return database.sql(
                        """
                        with taken as (
                            delete from notify.matter
                            where person_id = :person and kind in
                                (select kind from notify.matter where person_id = :person and due_at <= :now)
                            returning kind, about, thing, zone, noted_at)
                        select * from taken where kind = any (:known) order by noted_at, thing
                        """)
                .param("person", person.value())
                .param("now", now())
                .param("known", kinds.keySet().toArray(String[]::new))
                .query((row, number) -> matter(person, row))
                .list();
    }

    private Matter matter(PersonId person, ResultSet row) throws SQLException {
        return new Matter(
                person,
                Objects.requireNonNull(kinds.get(row.getString("kind"))),
                row.getObject("about", UUID.class),
                row.getObject("thing", UUID.class),
                ZoneId.of(row.getString("zone")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> sendDigests(SendingDigests sending) {
            return Tasks.recurring("notify-send-digests", FixedDelay.ofMinutes(1))
                    .execute((instance, context) -> sending.sendDue());
        }
    }
}
