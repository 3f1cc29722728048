package org.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.shared.Language;

class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern LITERAL_KEY = Pattern.compile("shell\\.t\\(\"([a-z0-9.-]+)\"[,)]");

    static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyIsThereInBothLanguagesAndBelongsToItsModule(String module) throws IOException {
        Properties english = read(module + ".properties");
        Properties lithuanian = read(module + "_lt.properties");
        assertThat(lithuanian.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allMatch(key -> key.startsWith(module + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyMessageCanBeSaidAndTakesTheSameArguments(String module) throws IOException {
        Properties english = read(module + ".properties");
        Properties lithuanian = read(module + "_lt.properties");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(lithuanian.getProperty(key), Language.LT))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key), Language.EN));
        }
    }

    /// Only patterns with arguments are read as patterns, where a quote must be doubled.
    @ParameterizedTest
    @MethodSource("modules")
    void wordsWithoutArgumentsHaveSingleQuotes(String module) throws IOException {
        for (String file : List.of(module + ".properties", module + "_lt.properties")) {
            assertThat(read(file).values())
                    .filteredOn(words -> !words.toString().contains("{"))
                    .noneMatch(words -> words.toString().contains("''"));
        }
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        var words = new TreeSet<String>();
        for (String module : modules()) {
            words.addAll(read(module + ".properties").stringPropertyNames());
        }
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            Set<String> missing =
                    templates
                            .filter(file -> file.toString().endsWith(".jte"))
                            .flatMap(MessagesTest::keys)
                            .filter(key -> !words.contains(key) && !isPrefix(key, words))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(missing).isEmpty();
        }
    }

    /// Words for an enumeration are named by the part of the key before the constant.
    private static boolean isPrefix(String key, NavigableSet<String> words) {
        String next = words.higher(key + ".");
        return next != null && next.startsWith(key + ".");
    }

    private static Stream<String> keys(Path template) {
        try {
            return LITERAL_KEY
                    .matcher(Files.readString(template))
                    .results()
                    .map(result -> result.group(1));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<Integer> arguments(String pattern, Language language) {
        return new MessageFormat(pattern, language.locale())
                .getArgumentNames().stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
