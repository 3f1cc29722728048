package org.kontor.notify;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.kontor.instance.RealTime;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes mail in the transaction that causes it; a job sends it once that is committed.
@Component
public class Outbox {
    private final JdbcClient database;
    private final Clock real;

    Outbox(JdbcClient database, @RealTime Clock real) {
        this.database = database;
        this.real = real;
    }

    /// Puts the mail into the outbox.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a
    ///     transaction, because mail must go if and only if its cause is stored
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        UUID id = TypedId.next();
        OffsetDateTime now = real.instant().atOffset(ZoneOffset.UTC);
        database.sql(
                        """
                        insert into notify.mail (id, recipient, language, subject, text, written_at, next_attempt)
                        values (:id, :to, :language, :subject, :text, :now, :now)
                        """)
                .param("id", id)
                .param("to", mail.to().value())
                .param("language", mail.language().code())
                .param("subject", mail.subject())
                .param("text", mail.text())
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
    }
}
