package org.kontor.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.shared.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The words of all pages and mails, from one message file a module and language, in ICU's message
/// format.
@Component
public final class Words {
    private final List<Dictionary> dictionaries =
            Arrays.stream(Language.values()).map(Dictionary::new).toList();

    /// The words for the key, with `{0}`, `{1}` … replaced as ICU's message format says.
    ///
    /// @throws IllegalArgumentException where no message file has the key
    public String say(Language language, String key, Object... arguments) {
        Dictionary dictionary = dictionaries.get(language.ordinal());
        return arguments.length == 0
                ? dictionary.pattern(key)
                : dictionary.format(key).format(arguments);
    }

    public boolean has(String key) {
        return dictionaries.getFirst().patterns.containsKey(key);
    }

    /// The words for a constant of an enumeration: the key is the prefix, a dot, and its name in
    /// lower case.
    public String say(Language language, String prefix, Enum<?> constant) {
        return say(language, prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> load(Language language) {
        var all = new HashMap<String, String>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(file.getFilename());
                if (isFor(language, name)) {
                    read(file).forEach((key, words) -> all.put((String) key, (String) words));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }

    private static boolean isFor(Language language, String fileName) {
        return language == Language.EN
                ? !fileName.contains("_")
                : fileName.endsWith("_" + language.code() + ".properties");
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static final class Dictionary {
        private final Language language;
        private final Map<String, String> patterns;
        private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

        private Dictionary(Language language) {
            this.language = language;
            this.patterns = load(language);
        }

        private String pattern(String key) {
            String pattern = patterns.get(key);
            if (pattern == null) {
                throw new IllegalArgumentException("No words for " + key + " in " + language);
            }
            return pattern;
        }

        private MessageFormat format(String key) {
            MessageFormat format =
                    formats.computeIfAbsent(
                            key, k -> new MessageFormat(pattern(k), language.locale()));
            return (MessageFormat) format.clone();
        }
    }
}
