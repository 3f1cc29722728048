package org.kontor.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.instance.RealTime;
import org.kontor.notify.subscription.Preferences;
import org.kontor.notify.subscription.Unsubscribing;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes mail in the transaction that causes it; a job sends it once that is committed.
@Component
public class Outbox {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final Preferences preferences;
    private final Unsubscribing unsubscribing;
    private final List<ReplyAddress> replyAddresses;
    private final Clock real;

    Outbox(
            JdbcClient database,
            Preferences preferences,
            Unsubscribing unsubscribing,
            List<ReplyAddress> replyAddresses,
            @RealTime Clock real) {
        this.database = database;
        this.preferences = preferences;
        this.unsubscribing = unsubscribing;
        this.replyAddresses = List.copyOf(replyAddresses);
        this.real = real;
    }

    /// Puts the mails into the outbox, but for those that their readers do not want.
    ///
    /// @return their ids in the same order, empty where nothing is sent
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a
    ///     transaction, because mail must go if and only if its cause is stored
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Optional<UUID>> send(List<Mail> mails) {
        Preferences.Chosen chosen =
                preferences.of(
                        mails.stream()
                                .flatMap(mail -> mail.subscription().stream())
                                .map(Subscription::person)
                                .toList());
        Map<UUID, Optional<EmailAddress>> known = new HashMap<>();
        return mails.stream()
                .map(
                        mail ->
                                mail.subscription().filter(chosen::declines).isPresent()
                                        ? Optional.<UUID>empty()
                                        : Optional.of(store(mail, replyTo(mail, known))))
                .toList();
    }

    /// Puts the mail into the outbox, unless its reader does not want it.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a
    ///     transaction, because mail must go if and only if its cause is stored
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        send(List.of(mail));
    }

    /// @param known what was looked up for mails sent together
    private Optional<EmailAddress> replyTo(Mail mail, Map<UUID, Optional<EmailAddress>> known) {
        return mail.replyTo()
                .or(
                        () ->
                                mail.about()
                                        .flatMap(
                                                about ->
                                                        known.computeIfAbsent(
                                                                about, this::replyTo)));
    }

    private Optional<EmailAddress> replyTo(UUID about) {
        return replyAddresses.stream().flatMap(each -> each.of(about).stream()).findFirst();
    }

    private UUID store(Mail mail, Optional<EmailAddress> replyTo) {
        UUID id = TypedId.next();
        OffsetDateTime now = real.instant().atOffset(ZoneOffset.UTC);
        String stop =
                mail.subscription()
                        .map(subscription -> unsubscribing.address(subscription, mail.language()))
                        .orElse("");
        database.sql(
                        """
                        insert into notify.mail
                            (id, recipient, reply_to, language, subject, text, unsubscribe, written_at, next_attempt)
                        values (:id, :to, :replyTo, :language, :subject, :text, :stop, :now, :now)
                        """)
                .param("id", id)
                .param("to", mail.to().value())
                .param("replyTo", replyTo.map(EmailAddress::value).orElse(null))
                .param("language", mail.language().code())
                .param("subject", mail.subject())
                .param("text", mail.text() + unsubscribing.footer(stop, mail.language()))
                .param("stop", stop)
                .param("now", now)
                .update();
        int position = 0;
        for (Attachment attachment : mail.attachments()) {
            database.sql(
                            """
                            insert into notify.attachment (mail_id, position, name, type, content)
                            values (:mail, :position, :name, :type, :content)
                            """)
                    .param("mail", id)
                    .param("position", position++)
                    .param("name", attachment.name())
                    .param("type", attachment.type())
                    .param("content", attachment.content())
                    .update();
        }
        return id;
    }

    /// What has been written to the address and is still kept, the subject of each mail by when it
    /// was written.
    public SequencedMap<Instant, String> written(EmailAddress address) {
        var written = new LinkedHashMap<Instant, String>();
        database.sql(
                        """
                        select written_at, subject from notify.mail
                        where recipient = :address order by id
                        """)
                .param("address", address.value())
                .query(
                        row -> {
                            written.put(
                                    row.getObject(1, OffsetDateTime.class).toInstant(),
                                    row.getString(2));
                        });
        return written;
    }

    /// Deletes all mail to the address, sent or not.
    @Transactional
    public void forget(EmailAddress address) {
        database.sql("delete from notify.mail where recipient = :address")
                .param("address", address.value())
                .update();
    }

    /// Lets a mail that waits or was given up be tried at once.
    @Transactional
    void tryAgain(UUID mail) {
        database.sql(
                        """
                        update notify.mail set state = 'WAITING', attempts = 0, next_attempt = :now
                        where id = :id and state <> 'SENT'
                        """)
                .param("id", mail)
                .param("now", real.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Deletes mail that was sent a month ago: who got it has it.
    @Transactional
    void forgetOld() {
        database.sql("delete from notify.mail where state = 'SENT' and sent_at < :old")
                .param("old", real.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
