package org.kontor.scheduling.task;

import java.util.List;

/// Something to do.
///
/// @param words key of the words, which take the arguments
/// @param path where it is done, below the language
public record Task(String icon, String words, List<Object> arguments, String path) {
    public Task {
        arguments = List.copyOf(arguments);
    }

    static Task of(String icon, String words, String path, Object... arguments) {
        return new Task(icon, words, List.of(arguments), path);
    }
}
