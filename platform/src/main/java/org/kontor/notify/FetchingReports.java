package org.kontor.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kontor.instance.Instance;
import org.kontor.instance.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Fetches delivery reports from their mailbox, where one is set, and knows how that went.
///
/// A report is noted first and counts as read in the mailbox then, and how far it was looked
/// through is stored last: killed in between, it notes the same again, which changes nothing.
@Component
class FetchingReports {
    private static final int LONGEST_FAILURE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(FetchingReports.class);

    private final JdbcClient database;
    private final Bounces bounces;
    private final Instance instance;
    private final Environment environment;
    private final Clock real;

    FetchingReports(
            JdbcClient database,
            Bounces bounces,
            Instance instance,
            Environment environment,
            @RealTime Clock real) {
        this.database = database;
        this.bounces = bounces;
        this.instance = instance;
        this.environment = environment;
        this.real = real;
    }

    /// Notes what has come since the last time.
    void fetch() {
        mailbox().ifPresent(this::fetch);
    }

    /// How it stands with the mailbox, empty where none is set.
    Optional<ReportsStatus> status() {
        return mailbox().map(this::status);
    }

    /// A demonstration sends nothing, so nothing comes back.
    private Optional<ReportsMailbox> mailbox() {
        return instance.isDemonstration() || MailSettings.isDeclined(environment)
                ? Optional.empty()
                : ReportsMailbox.of(environment);
    }

    private void fetch(ReportsMailbox mailbox) {
        String name = mailbox.name();
        database.sql(
                        """
                        insert into notify.report_mailbox (name) values (:name)
                        on conflict (name) do nothing
                        """)
                .param("name", name)
                .update();
        ReportsStatus before = status(mailbox);
        try {
            mailbox.read(mark(name), bounces::note, mark -> remember(name, mark));
            succeeded(before);
        } catch (ReportsMailbox.Unreadable failure) {
            failed(before, failure);
        }
    }

    private ReportsMailbox.Mark mark(String name) {
        return database.sql(
                        "select uid_validity, last_uid from notify.report_mailbox where name = :name")
                .param("name", name)
                .query((row, number) -> new ReportsMailbox.Mark(row.getLong(1), row.getLong(2)))
                .single();
    }

    private void remember(String name, ReportsMailbox.Mark mark) {
        database.sql(
                        """
                        update notify.report_mailbox set uid_validity = :validity, last_uid = :uid
                        where name = :name
                        """)
                .param("name", name)
                .param("validity", mark.validity())
                .param("uid", mark.uid())
                .update();
    }

    private void succeeded(ReportsStatus before) {
        database.sql(
                        """
                        update notify.report_mailbox
                        set read_at = :now, failure = null, said = null, failing_since = null
                        where name = :name
                        """)
                .param("name", before.mailbox())
                .param("now", now())
                .update();
        if (before.trouble().isPresent()) {
            LOG.info("The mailbox of delivery reports ({}) is read again.", before.mailbox());
        }
    }

    private void failed(ReportsStatus before, ReportsMailbox.Unreadable failure) {
        String said =
                String.valueOf(failure.getMessage()).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        database.sql(
                        """
                        update notify.report_mailbox
                        set failure = :failure, said = :said, failing_since = coalesce(failing_since, :now)
                        where name = :name
                        """)
                .param("name", before.mailbox())
                .param("failure", failure.why.name())
                .param("said", said.substring(0, Math.min(said.length(), LONGEST_FAILURE)))
                .param("now", now())
                .update();
        if (before.trouble()
                .map(ReportsStatus.Trouble::failure)
                .filter(failure.why::equals)
                .isEmpty()) {
            LOG.warn(
                    "The mailbox of delivery reports ({}) cannot be read: {}: {}",
                    before.mailbox(),
                    failure.why.inWords(),
                    said);
        }
    }

    private ReportsStatus status(ReportsMailbox mailbox) {
        return database.sql(
                        """
                        select name, read_at, failure, said, failing_since
                        from notify.report_mailbox where name = :name
                        """)
                .param("name", mailbox.name())
                .query((row, number) -> read(row))
                .optional()
                .orElseGet(
                        () ->
                                new ReportsStatus(
                                        mailbox.name(), Optional.empty(), Optional.empty()));
    }

    private static ReportsStatus read(ResultSet row) throws SQLException {
        Optional<Instant> since = instant(row, "failing_since");
        Optional<ReportsStatus.Trouble> trouble =
                since.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new ReportsStatus.Trouble(
                                        ReportsStatus.Failure.valueOf(row.getString("failure")),
                                        row.getString("said"),
                                        since.get()));
        return new ReportsStatus(row.getString("name"), instant(row, "read_at"), trouble);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }
}
