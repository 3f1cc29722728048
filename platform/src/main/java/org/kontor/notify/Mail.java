package org.kontor.notify;

import java.util.List;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;

/// A mail to one person, in plain text.
///
/// @param language that the words are in; told to the reader's mail program
public record Mail(
        EmailAddress to,
        Language language,
        String subject,
        String text,
        List<Attachment> attachments) {

    public Mail(EmailAddress to, Language language, String subject, String text) {
        this(to, language, subject, text, List.of());
    }
}
