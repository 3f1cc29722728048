package org.kontor.matchmaking.wishfile;

import java.util.List;
import org.kontor.web.Shell;

/// What is to be said of a row.
///
/// @param blocks whether the row must be mended before the table can be taken over
/// @param key of the message
public record Finding(boolean blocks, String key, List<Object> arguments) {
    static Finding error(String key, Object... arguments) {
        return new Finding(true, "matchmaking.import.error." + key, List.of(arguments));
    }

    static Finding note(String key, Object... arguments) {
        return new Finding(false, "matchmaking.import.note." + key, List.of(arguments));
    }

    public String in(Shell shell) {
        return shell.t(key, arguments.toArray());
    }
}
