package org.kontor.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the outbox.
@Component
public class MailQueries {
    private static final int PAGE = 50;
    private static final UUID LAST = new UUID(-1, -1);
    private static final String COLUMNS =
            "select id, recipient, subject, text, written_at, state, attempts, last_failure from notify.mail";

    private final JdbcClient database;

    MailQueries(JdbcClient database) {
        this.database = database;
    }

    /// The mail with its attachments.
    Mail mail(UUID id) {
        List<Attachment> attachments =
                database.sql(
                                """
                                select name, type, content from notify.attachment
                                where mail_id = :id order by position
                                """)
                        .param("id", id)
                        .query(
                                (row, number) ->
                                        new Attachment(
                                                row.getString("name"),
                                                row.getString("type"),
                                                row.getBytes("content")))
                        .list();
        return database.sql(
                        """
                        select recipient, reply_to, language, subject, text from notify.mail where id = :id
                        """)
                .param("id", id)
                .query(
                        (row, number) ->
                                new Mail(
                                                new EmailAddress(row.getString("recipient")),
                                                Language.ofCode(row.getString("language"))
                                                        .orElse(Language.EN),
                                                row.getString("subject"),
                                                row.getString("text"),
                                                attachments)
                                        .answeredAt(
                                                Optional.ofNullable(row.getString("reply_to"))
                                                        .map(EmailAddress::new)))
                .single();
    }

    /// Where the mail's reader stops such mail; empty where it must arrive.
    String unsubscribe(UUID id) {
        return database.sql("select unsubscribe from notify.mail where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// What the lists show of a mail, empty where there is none.
    Optional<Row> row(UUID id) {
        return database.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /// The newest first, those written before the given one; ids are in the order of writing.
    List<Row> page(Optional<UUID> before) {
        return database.sql(COLUMNS + " where id < :before order by id desc limit :limit")
                .param("before", before.orElse(LAST))
                .param("limit", PAGE)
                .query((row, number) -> read(row))
                .list();
    }

    /// How many are in the state.
    long count(MailState state) {
        return database.sql("select count(*) from notify.mail where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /// Whether there may be more behind this page.
    public static boolean isFull(List<Row> page) {
        return page.size() == PAGE;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_failure")));
    }

    /// A mail as a list shows it.
    public record Row(
            UUID id,
            String recipient,
            String subject,
            String text,
            Instant writtenAt,
            MailState state,
            int attempts,
            Optional<String> lastFailure) {

        /// The text in pieces, so that a page can make links of its addresses.
        public List<TextPiece> pieces() {
            return TextPiece.of(text);
        }
    }
}
