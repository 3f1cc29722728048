package org.kontor.events.mailing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.desk.Selection;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A mail of an organiser to several of those who registered, sent once.
///
/// @param recipients which registrations are meant, as the query of an address
/// @param writtenBy null once that person was erased
@Table(schema = "events", name = "mailing")
public record Mailing(
        @Id MailingId id,
        EventId eventId,
        @Embedded.Empty MailText said,
        String recipients,
        @Nullable PersonId writtenBy,
        Instant writtenAt,
        @Nullable PersonId sentBy,
        @Nullable Instant sentAt,
        @Version int version) {

    static Mailing draft(
            MailingId id,
            EventId event,
            MailText said,
            Selection recipients,
            PersonId by,
            Instant now) {
        return new Mailing(id, event, said, recipients.query(), by, now, null, null, 0);
    }

    Mailing saying(MailText other) {
        return new Mailing(
                id, eventId, other, recipients, writtenBy, writtenAt, sentBy, sentAt, version);
    }

    Mailing sent(PersonId by, Instant now) {
        return new Mailing(id, eventId, said, recipients, writtenBy, writtenAt, by, now, version);
    }

    /// What lists call it.
    public String title(EventCard event, Language language) {
        return said.subject()
                .in(language)
                .replace(Placeholder.EVENT.written(), event.name().in(language));
    }

    public boolean isSent() {
        return sentAt != null;
    }

    /// Who is meant, whoever that is by now.
    Selection selection() {
        return Selection.parse(recipients);
    }
}
