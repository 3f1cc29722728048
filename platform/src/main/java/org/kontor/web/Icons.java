package org.kontor.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Draws an icon of Tabler's set into the page itself, so that it takes the text's colour and costs
/// no request.
public final class Icons {
    private static final String FOLDER =
            "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
    private static final Map<String, String> DRAWN = new ConcurrentHashMap<>();

    private Icons() {}

    public static Content icon(String name) {
        String drawing = DRAWN.computeIfAbsent(name, Icons::read);
        return output -> output.writeContent(drawing);
    }

    private static String read(String name) {
        try (InputStream file = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (file == null) {
                throw new IllegalArgumentException("Tabler has no icon named " + name);
            }
            String svg = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return svg.substring(svg.indexOf("<svg"))
                    .replaceFirst("<svg", "<svg aria-hidden=\"true\" focusable=\"false\"")
                    .replaceFirst("class=\"[^\"]*\"", "class=\"icon\"")
                    .replaceAll("\\s*\\n\\s*", " ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
