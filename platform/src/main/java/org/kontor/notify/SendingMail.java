package org.kontor.notify;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kontor.instance.Instance;
import org.kontor.instance.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what waits in the outbox, each mail in a transaction that holds its row.
///
/// Killed after the server took a mail and before that is stored, it sends the mail again with the
/// same Message-ID, by which mail programs recognise the repeat. A demonstration sends nothing,
/// because its addresses may be real people's.
@Component
class SendingMail {
    static final int MOST_ATTEMPTS = 14;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(8);
    private static final int LONGEST_FAILURE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);

    private final JdbcClient database;
    private final MailServer server;
    private final Instance instance;
    private final Clock real;
    private final TransactionTemplate transaction;

    SendingMail(
            JdbcClient database,
            MailServer server,
            Instance instance,
            @RealTime Clock real,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.server = server;
        this.instance = instance;
        this.real = real;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Sends all that is due, until the first that fails: then the server may need a pause.
    void sendDue() {
        if (!server.isThere() || instance.isDemonstration()) {
            return;
        }
        while (Boolean.TRUE.equals(transaction.execute(status -> sendOne()))) {
            // Until none is left.
        }
    }

    private boolean sendOne() {
        Optional<Due> due =
                database.sql(
                                """
                                select id, attempts from notify.mail
                                where state = 'WAITING' and next_attempt <= :now
                                order by next_attempt limit 1
                                for update skip locked
                                """)
                        .param("now", now())
                        .query(
                                (row, number) ->
                                        new Due(
                                                row.getObject("id", UUID.class),
                                                row.getInt("attempts") + 1))
                        .optional();
        return due.isPresent() && send(due.get());
    }

    private boolean send(Due due) {
        try {
            server.send(due.id);
        } catch (MailException | MessagingException failure) {
            if (Refusals.isFinal(failure)) {
                refuse(due, failure);
                return true;
            }
            postpone(due, failure);
            return false;
        }
        database.sql(
                        """
                        update notify.mail
                        set state = 'SENT', sent_at = :now, attempts = :attempts, last_failure = null
                        where id = :id
                        """)
                .param("id", due.id)
                .param("attempts", due.attempts)
                .param("now", now())
                .update();
        return true;
    }

    private void refuse(Due due, Exception failure) {
        LOG.warn("Mail {} is refused: {}", due.id, failure);
        database.sql(
                        """
                        update notify.mail
                        set state = 'REFUSED', attempts = :attempts, last_failure = :reason
                        where id = :id
                        """)
                .param("id", due.id)
                .param("attempts", due.attempts)
                .param("reason", reason(Refusals.inWords(failure)))
                .update();
    }

    private void postpone(Due due, Exception failure) {
        LOG.warn("Mail {} could not be sent, attempt {}: {}", due.id, due.attempts, failure);
        database.sql(
                        """
                        update notify.mail
                        set state = case when :attempts >= :most then 'GIVEN_UP' else 'WAITING' end,
                            attempts = :attempts, next_attempt = :next, last_failure = :reason
                        where id = :id
                        """)
                .param("id", due.id)
                .param("attempts", due.attempts)
                .param("most", MOST_ATTEMPTS)
                .param("next", now().plus(pauseAfter(due.attempts)))
                .param("reason", reason(String.valueOf(failure.getMessage())))
                .update();
    }

    private static String reason(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST_FAILURE));
    }

    /// Doubles from half a minute up to eight hours, about two days in all.
    static Duration pauseAfter(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }

    private record Due(UUID id, int attempts) {}
}
