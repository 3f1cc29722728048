package org.kontor.events.mailing;

import java.util.Optional;
import org.kontor.events.RegistrationId;

/// How a mail to one person got on.
///
/// @param name of the person, empty once their data was erased
/// @param failure what the mail server said last
public record Delivery(
        RegistrationId registration,
        String name,
        String organisation,
        State state,
        Optional<String> failure,
        int place) {

    /// How far it came.
    public enum State {
        /// The receiving server has taken it.
        SENT,
        WAITING,
        /// The receiving server does not take mail for the address.
        REFUSED,
        GIVEN_UP,
        /// The person wants no such mail, and none was written.
        UNWANTED
    }
}
