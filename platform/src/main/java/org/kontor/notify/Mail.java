package org.kontor.notify;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;

/// A mail to one person, in plain text.
///
/// @param language that the words are in; told to the reader's mail program
/// @param subscription what it is sent under; empty for what must arrive whatever the person says
/// @param about the one thing that it is about, such as an event, where there is one
/// @param replyTo whom an answer goes to, where that is neither the sender nor follows from what it
///     is about
public record Mail(
        EmailAddress to,
        Language language,
        String subject,
        String text,
        List<Attachment> attachments,
        Optional<Subscription> subscription,
        Optional<UUID> about,
        Optional<EmailAddress> replyTo) {

    /// A mail that must arrive.
    public Mail(
            EmailAddress to,
            Language language,
            String subject,
            String text,
            List<Attachment> attachments) {
        this(
                to,
                language,
                subject,
                text,
                attachments,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// A mail that must arrive.
    public Mail(EmailAddress to, Language language, String subject, String text) {
        this(to, language, subject, text, List.of());
    }

    /// The same mail, which goes only to those who want its kind and says how to stop it.
    public Mail under(Subscription wanted) {
        return new Mail(
                to, language, subject, text, attachments, Optional.of(wanted), about, replyTo);
    }

    /// The same mail, whose answers go to whom [ReplyAddress] knows for the thing.
    public Mail about(UUID thing) {
        return new Mail(
                to,
                language,
                subject,
                text,
                attachments,
                subscription,
                Optional.of(thing),
                replyTo);
    }

    /// The same mail, whose answers go there.
    public Mail answeredAt(Optional<EmailAddress> address) {
        return new Mail(to, language, subject, text, attachments, subscription, about, address);
    }
}
