package org.kontor.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The countries of Europe and around, to be drawn in a box of 1000 by 860.
public final class EuropeMap {
    private static final List<Outline> OUTLINES = read();
    private static final Set<String> DRAWN =
            OUTLINES.stream().map(Outline::country).collect(Collectors.toUnmodifiableSet());
    private static final int SHADES = 5;

    private EuropeMap() {}

    public static List<Outline> outlines() {
        return OUTLINES;
    }

    /// Whether the country is on the map.
    public static boolean shows(String country) {
        return DRAWN.contains(country);
    }

    /// How dark to draw a count, from 0 for none to 5 for the largest: the square root, because a
    /// few countries have most.
    public static int shade(Map<String, Long> counts, String country) {
        long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long count = counts.getOrDefault(country, 0L);
        return count == 0 ? 0 : (int) Math.ceil(SHADES * Math.sqrt((double) count / largest));
    }

    private static List<Outline> read() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        EuropeMap.class.getResourceAsStream(
                                                "/directory/europe-map.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Outline::of).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// One country: where its middle is, and its outline as an SVG path.
    public record Outline(String country, int x, int y, String path) {
        private static Outline of(String line) {
            String[] parts = line.split("\t", -1);
            return new Outline(
                    parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
        }

        /// Whether it is too small to hit, and needs a dot.
        public boolean isTiny() {
            return path.length() < 60;
        }
    }
}
