package org.kontor.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kontor.shared.SpokenLanguages;
import org.kontor.web.Shell;
import org.kontor.web.Words;

/// Says an entry in words: its facts by their names, people and things by theirs, times as the
/// reader writes them.
public final class FactWords {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String SHARED = "audit.fact.";

    private FactWords() {}

    /// The key of a fact's words: the module's own, where it has some.
    public static String key(Words words, String action, String fact) {
        String own = action.substring(0, Math.max(0, action.indexOf('.'))) + ".audit.fact." + fact;
        return words.has(own) ? own : SHARED + fact;
    }

    public static String name(Shell shell, Line line, String fact) {
        return said(shell, key(shell.words(), line.action(), fact), fact);
    }

    public static String value(Shell shell, Line line, String fact) {
        String value = line.facts().getOrDefault(fact, "");
        if (fact.equals("language") || fact.endsWith("-language")) {
            return SpokenLanguages.name(value, shell.language());
        }
        return id(value)
                .map(id -> line.names().getOrDefault(id, shell.t("audit.thing.unknown")))
                .or(
                        () ->
                                parsed(value, Instant::parse)
                                        .map(at -> shell.dateTime(at, ZoneOffset.UTC) + " UTC"))
                .or(() -> parsed(value, LocalDate::parse).map(shell::date))
                .orElseGet(() -> said(shell, value, value));
    }

    /// What kind of thing an entry is about, and which one.
    public static String subject(Shell shell, Line line) {
        String kind = line.subject().kind();
        String what = said(shell, "audit.subject." + kind, kind);
        return line.subjectName().map(name -> what + ": " + name).orElse(what);
    }

    public static String action(Shell shell, Line line) {
        return said(shell, line.action(), line.action());
    }

    static Optional<UUID> id(String value) {
        return UUID_TEXT.matcher(value).matches()
                ? Optional.of(UUID.fromString(value))
                : Optional.empty();
    }

    private static String said(Shell shell, String key, String otherwise) {
        return shell.words().has(key) ? shell.t(key) : otherwise;
    }

    private static <T> Optional<T> parsed(String value, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(value));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
