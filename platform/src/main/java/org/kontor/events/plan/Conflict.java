package org.kontor.events.plan;

import java.util.List;

/// What an organiser should know of where a session stands.
///
/// @param key of the words, with their arguments
/// @param serious whether it should be mended, and is no mere remark
public record Conflict(String key, List<Object> arguments, boolean serious) {
    static Conflict serious(String key, Object... arguments) {
        return new Conflict(key, List.of(arguments), true);
    }

    static Conflict remark(String key, Object... arguments) {
        return new Conflict(key, List.of(arguments), false);
    }
}
