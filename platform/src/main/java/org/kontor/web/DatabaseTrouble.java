package org.kontor.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/// Tells from a failure whether the database cannot do its work for a while, which is nobody's
/// mistake and passes without a restart.
final class DatabaseTrouble {
    private static final String DISK_FULL = "53100";
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");
    private static final String CONNECTION = "08";

    private DatabaseTrouble() {}

    /// 507 for a full disk, 503 for a database that does not answer, empty for any other failure.
    static Optional<HttpStatus> status(Throwable failure) {
        return refusal(failure).flatMap(DatabaseTrouble::status);
    }

    /// What the database said, in the one line that the log needs.
    static String inWords(Throwable failure) {
        return refusal(failure).map(SQLException::getMessage).orElse("no word of the database");
    }

    private static Optional<SQLException> refusal(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    private static Optional<HttpStatus> status(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.equals(DISK_FULL)) {
            return Optional.of(HttpStatus.INSUFFICIENT_STORAGE);
        }
        boolean away =
                refused instanceof SQLTransientConnectionException
                        || state.startsWith(CONNECTION)
                        || AWAY.contains(state);
        return away ? Optional.of(HttpStatus.SERVICE_UNAVAILABLE) : Optional.empty();
    }
}
