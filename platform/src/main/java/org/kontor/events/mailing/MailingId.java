package org.kontor.events.mailing;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a mail of an organiser to several people.
public record MailingId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}
