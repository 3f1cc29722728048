package org.kontor.timetable.formats;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a file, which must be in UTF-8.
final class TextFile {

    private static final long LARGEST = 500_000_000;

    private TextFile() {}

    static String read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new BadInput(1, "the file is larger than " + LARGEST / 1_000_000 + " MB");
        }
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput(1, "the file is not text in UTF-8");
        }
    }
}
