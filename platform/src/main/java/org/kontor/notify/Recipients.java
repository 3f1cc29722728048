package org.kontor.notify;

import java.util.Optional;
import org.kontor.shared.PersonId;

/// Tells where people get their mail; implemented by the module that knows people.
public interface Recipients {
    /// Empty where nobody is known by the id any more.
    Optional<Recipient> recipient(PersonId person);
}
