package org.kontor.timetable.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.timetable.formats.BadInput;

/// What stands behind the command: files, options with a number each, and flags.
///
/// @param files in the order given
/// @param numbers by the name of the option, with its dashes
/// @param flags options without a number, with their dashes
record Arguments(List<Path> files, Map<String, Long> numbers, Set<String> flags) {

    static Arguments parse(List<String> words, Set<String> known) throws BadArguments {
        return parse(words, known, Set.of());
    }

    static Arguments parse(List<String> words, Set<String> known, Set<String> knownFlags)
            throws BadArguments {
        List<Path> files = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(path(word));
                continue;
            }
            if (knownFlags.contains(word)) {
                flags.add(word);
                continue;
            }
            if (!known.contains(word)) {
                throw new BadArguments("there is no option " + word);
            }
            if (i + 1 == words.size()) {
                throw new BadArguments(word + " needs a number");
            }
            numbers.put(word, number(word, words.get(++i)));
        }
        return new Arguments(files, numbers, flags);
    }

    private static Path path(String word) throws BadArguments {
        try {
            return Path.of(word);
        } catch (java.nio.file.InvalidPathException e) {
            throw new BadArguments(word + " is no name of a file");
        }
    }

    private static long number(String option, String word) throws BadArguments {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new BadArguments(option + " needs a whole number, not " + word);
        }
    }

    /// The number of an option, within these limits.
    long number(String option, long otherwise, long least, long most) throws BadArguments {
        long number = numbers.getOrDefault(option, otherwise);
        if (number < least || number > most) {
            throw new BadArguments("%s must lie between %d and %d".formatted(option, least, most));
        }
        return number;
    }

    /// The files, if there are as many as named here.
    List<Path> files(String... names) throws BadArguments {
        if (files.size() != names.length) {
            throw new BadArguments("name " + String.join(" and ", names));
        }
        return files;
    }

    /// Something that reads a file.
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    static <T> T reading(Path file, Reading<T> reading) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file");
        }
        try {
            return reading.read();
        } catch (BadInput e) {
            throw new IOException(file + ", " + e.getMessage(), e);
        }
    }
}
