package org.kontor.insight.cockpit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which encounters to show: those that came so far, of one organisation or between two keys of an
/// axis.
public record EncounterFilter(Stage stage, Optional<UUID> organisation, Optional<Pair> pair) {

    /// Two keys, the smaller first.
    public record Pair(Axis axis, String one, String other) {
        static Pair of(Axis axis, String one, String other) {
            return one.compareTo(other) <= 0
                    ? new Pair(axis, one, other)
                    : new Pair(axis, other, one);
        }
    }

    /// As the parameters of an address say; what cannot be read narrows nothing.
    static EncounterFilter of(Map<String, String> asked) {
        Optional<Pair> pair =
                asked.containsKey("one") && asked.containsKey("other")
                        ? Optional.of(
                                Pair.of(
                                        Axis.of(asked.getOrDefault("by", "")),
                                        asked.getOrDefault("one", ""),
                                        asked.getOrDefault("other", "")))
                        : Optional.empty();
        return new EncounterFilter(
                stage(asked.getOrDefault("of", "")),
                id(asked.getOrDefault("organisation", "")),
                pair);
    }

    static Stage stage(String name) {
        return Stage.of(name).filter(Stage::isOfEncounters).orElse(Stage.ASKED);
    }

    /// As a query of the list's address.
    public String query() {
        return "?of="
                + stage
                + organisation.map(id -> "&organisation=" + id).orElse("")
                + pair.map(
                                two ->
                                        "&by=%s&one=%s&other=%s"
                                                .formatted(
                                                        two.axis,
                                                        encoded(two.one),
                                                        encoded(two.other)))
                        .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
