package org.kontor.events.intake;

import java.util.Optional;
import java.util.UUID;
import org.kontor.notify.ReplyAddress;
import org.kontor.shared.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers to mail about an event go to its address for questions, where it has one.
@Component
public class EventReplyAddress implements ReplyAddress {
    private final JdbcClient database;

    EventReplyAddress(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<EmailAddress> of(UUID about) {
        return database.sql("select contact from events.intake where event_id = :event")
                .param("event", about)
                .query((row, number) -> row.getString(1))
                .optional()
                .flatMap(EmailAddress::parse);
    }
}
