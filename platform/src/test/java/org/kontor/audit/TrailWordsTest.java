package org.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.web.Words;

/// What the code writes down for the trail has words; what it puts together only as it runs is
/// checked on what all tests of the application have left in the trail.
class TrailWordsTest {
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.audit\\.[a-z.-]*[a-z])\"");
    private static final Pattern MODULE = Pattern.compile("\"([a-z]+)\\.audit\\.");
    private static final Pattern RECORDED =
            Pattern.compile(
                    "(?:Map\\.of\\(\\s*|facts\\.put\\(|^ +(?=\"[a-z-]+\", \\S))\"([a-z-]+)\",",
                    Pattern.MULTILINE);
    private static final Pattern SUBJECT = Pattern.compile("new Subject\\(\\s*\"([a-z-]+)\"");

    private final Words words = new Words();

    @Test
    void everyActionHasWords() throws IOException {
        assertThat(found(ACTION, action -> action)).hasSizeGreaterThan(40).allMatch(words::has);
    }

    @Test
    void everyKindOfThingHasWords() throws IOException {
        assertThat(found(SUBJECT, kind -> "audit.subject." + kind))
                .hasSizeGreaterThan(5)
                .allMatch(words::has);
    }

    @Test
    void everyFactHasWords() throws IOException {
        var raw = new TreeSet<String>();
        int facts = 0;
        for (String source : sources()) {
            Set<String> modules = matches(MODULE, source);
            for (String fact : matches(RECORDED, source)) {
                facts++;
                if (modules.stream()
                        .noneMatch(
                                module ->
                                        words.has(FactWords.key(words, module + ".audit", fact)))) {
                    raw.add(fact);
                }
            }
        }
        assertThat(raw).isEmpty();
        assertThat(facts).isGreaterThan(25);
    }

    private static Set<String> found(Pattern pattern, Function<String, String> key)
            throws IOException {
        return sources().stream()
                .flatMap(source -> matches(pattern, source).stream())
                .map(key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every class that records something.
    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/org/kontor/audit/"))
                    .map(TrailWordsTest::read)
                    .filter(source -> source.contains("AuditTrail"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
