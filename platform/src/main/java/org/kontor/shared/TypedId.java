package org.kontor.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// The identity of one kind of thing: a record around a UUID of version 7, made in the application.
///
/// Implementations are records with the single component `value`; the database converters find
/// them by this interface.
public interface TypedId {
    UUID value();

    /// A new identity, later in order than every one this process made before.
    static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
