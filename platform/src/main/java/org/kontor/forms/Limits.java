package org.kontor.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Between what an answer must lie; what each bound means follows from the kind of question.
///
/// @param least smallest number, earliest day (ISO 8601) or fewest choices; empty for no bound
/// @param most characters, largest number, latest day, most choices or megabytes; empty for the
///     usual bound, or none
/// @param whole whether a number must be whole
/// @param types that a file may have
public record Limits(String least, String most, boolean whole, Set<FileType> types) {
    public static final Limits NONE = new Limits("", "", false, Set.of());
    static final int SHORT = 300;
    static final int LONG = 4000;
    static final int MEGABYTES = 5;

    public Limits {
        types = java.util.Collections.unmodifiableSet(new TreeSet<>(types));
    }

    public Optional<BigDecimal> leastNumber() {
        return number(least);
    }

    public Optional<BigDecimal> mostNumber() {
        return number(most);
    }

    public Optional<LocalDate> earliest() {
        return day(least);
    }

    public Optional<LocalDate> latest() {
        return day(most);
    }

    /// The larger bound as a count, of characters, choices or megabytes.
    public int mostOr(int usual) {
        return mostNumber().map(BigDecimal::intValue).orElse(usual);
    }

    public int leastOr(int usual) {
        return leastNumber().map(BigDecimal::intValue).orElse(usual);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
