package org.kontor.events.delegation;

import java.util.Arrays;
import java.util.List;
import org.kontor.documents.Sheet;
import org.kontor.shared.Language;

/// The columns of a delegation's list, each with the names it may go by; the first is its own in
/// English, the second in Lithuanian.
public enum ListColumn {
    NAME("name", "vardas ir pavardė", "person", "asmuo", "delegate"),
    EMAIL("e-mail", "el. paštas", "email", "mail"),
    ORGANISATION("organisation", "organizacija", "organization", "cluster or company"),
    COUNTRY("country", "šalis"),
    CLUSTER("comes under", "klasteris", "cluster", "under cluster"),
    ROLE("role", "vaidmuo"),
    FUNDING("paid by", "kas moka", "funding", "finansavimas"),
    LANGUAGE("language", "kalba");

    private final List<String> names;

    ListColumn(String... names) {
        this.names = List.of(names);
    }

    /// What the column is called in the language's template.
    public String title(Language language) {
        return names.get(language == Language.LT ? 1 : 0);
    }

    /// What the row says in the column, under whichever of its names.
    String of(Sheet.Row row) {
        return names.stream().map(row::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /// @throws org.kontor.documents.UnreadableSheet where there is a column that nobody knows
    static void check(Sheet sheet) {
        sheet.allow(Arrays.stream(values()).flatMap(column -> column.names.stream()).toList());
        for (ListColumn needed : List.of(NAME, EMAIL, ORGANISATION)) {
            if (needed.names.stream().noneMatch(sheet::has)) {
                sheet.require(needed.names.getFirst());
            }
        }
    }
}
