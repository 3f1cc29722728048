package org.kontor.notify;

import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.EmailAddress;

/// Knows whom answers to mail about a thing go to, such as an event. Modules that have such things
/// contribute theirs as beans.
public interface ReplyAddress {
    /// Empty where the thing is not one of these, or answers go to the sender.
    Optional<EmailAddress> of(UUID about);
}
