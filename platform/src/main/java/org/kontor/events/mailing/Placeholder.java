package org.kontor.events.mailing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a mail to several people can say of each; written as `{name}`.
public enum Placeholder {
    NAME,
    ORGANISATION,
    ROLE,
    EVENT,
    DAYS,
    LINK;

    private static final Pattern WRITTEN = Pattern.compile("\\{\\s*([^{}]*?)\\s*\\}");

    /// As it is written.
    public String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /// All, as they are written.
    static String all() {
        return Arrays.stream(values()).map(Placeholder::written).collect(Collectors.joining(", "));
    }

    /// What the text has in braces that is none of these.
    static List<String> unknown(String text) {
        return WRITTEN.matcher(text)
                .results()
                .filter(found -> of(found.group(1)).isEmpty())
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /// The text with what they stand for.
    static String fill(String text, Map<Placeholder, String> values) {
        return WRITTEN.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        of(found.group(1))
                                                .map(each -> values.getOrDefault(each, ""))
                                                .orElse(found.group())));
    }

    private static Optional<Placeholder> of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
