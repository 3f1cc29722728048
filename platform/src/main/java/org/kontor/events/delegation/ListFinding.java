package org.kontor.events.delegation;

import java.util.List;
import org.kontor.web.Shell;

/// What is to be said of a row of a list.
///
/// @param blocks whether the row must be mended before the list can be taken over
/// @param key of the message
public record ListFinding(boolean blocks, String key, List<Object> arguments) {
    static ListFinding error(String key, Object... arguments) {
        return new ListFinding(true, "events.list-import.error." + key, List.of(arguments));
    }

    static ListFinding note(String key, Object... arguments) {
        return new ListFinding(false, "events.list-import.note." + key, List.of(arguments));
    }

    public String in(Shell shell) {
        return shell.t(key, arguments.toArray());
    }
}
