package org.kontor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The fonts that documents are set in, which lie in a library, so that they are the same on every
/// machine.
final class Fonts {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private Fonts() {}

    /// @param file such as `DejaVuSans.ttf`
    static byte[] bytes(String file) {
        return READ.computeIfAbsent(file, Fonts::read);
    }

    private static byte[] read(String file) {
        try (InputStream font = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (font == null) {
                throw new IllegalStateException("The font is missing: " + file);
            }
            return font.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
