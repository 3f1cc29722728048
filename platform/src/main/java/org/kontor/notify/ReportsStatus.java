package org.kontor.notify;

import java.time.Instant;
import java.util.Optional;

/// How it stands with the mailbox of delivery reports.
///
/// @param readAt when it was read to its end the last time, empty where never
public record ReportsStatus(String mailbox, Optional<Instant> readAt, Optional<Trouble> trouble) {

    /// Why the mailbox cannot be read.
    ///
    /// @param said by the server or the network
    public record Trouble(Failure failure, String said, Instant since) {}

    /// What is in the way.
    public enum Failure {
        UNREACHABLE("it cannot be reached"),
        PASSWORD("the server does not accept the user or the password"),
        FOLDER("its folder cannot be opened");

        private final String words;

        Failure(String words) {
            this.words = words;
        }

        /// For the log.
        String inWords() {
            return words;
        }
    }
}
