package org.kontor.directory.codelist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kontor.directory.CompanySize;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationKind;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.Words;

/// Lists that cannot be extended, because a standard fixes them or the program has rules for each
/// of their codes.
public enum FixedList {
    COUNTRIES("country", words -> countries()),
    KINDS("kind", words -> named(words, "directory.kind", OrganisationKind.values())),
    SIZES("size", words -> named(words, "directory.size", CompanySize.values()));

    private final String column;
    private final Function<Words, Stream<Entry>> entries;

    FixedList(String column, Function<Words, Stream<Entry>> entries) {
        this.column = column;
        this.entries = entries;
    }

    /// The column of `directory.organisation` that holds its codes.
    String column() {
        return column;
    }

    List<Entry> entries(Words words) {
        return entries.apply(words).toList();
    }

    public String path() {
        return "/code-lists/" + name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Entry> countries() {
        return Countries.names(Language.EN).entrySet().stream()
                .map(
                        country ->
                                new Entry(
                                        country.getKey(),
                                        Translated.of(
                                                country.getValue(),
                                                Countries.name(country.getKey(), Language.LT))));
    }

    private static Stream<Entry> named(Words words, String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(
                        constant ->
                                new Entry(
                                        constant.name(),
                                        Translated.of(
                                                words.say(Language.EN, prefix, constant),
                                                words.say(Language.LT, prefix, constant))));
    }

    /// One code and what it is called.
    public record Entry(String code, Translated label) {}
}
