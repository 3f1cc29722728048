package org.kontor.matchmaking.wishfile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontor.documents.Sheet;
import org.kontor.documents.UnreadableSheet;
import org.kontor.shared.Language;

/// The columns of a table of wishes, each with the names it may go by; the first is its own in
/// English, the second in Lithuanian.
public enum Column {
    ORGANISATION(
            "organisation",
            "organizacija",
            "organization",
            "cluster",
            "klasteris",
            "company",
            "įmonė",
            "from",
            "name of organisation"),
    COUNTRY("country", "šalis", "country of organisation", "country code", "valstybė"),
    NUMBER(
            "registration number",
            "įmonės kodas",
            "company number",
            "register number",
            "kodas",
            "registration no"),
    DELEGATE(
            "delegate",
            "atstovas",
            "delegate name",
            "name",
            "person",
            "participant",
            "vardas ir pavardė",
            "vardas pavardė",
            "dalyvis"),
    EMAIL("e-mail", "el. paštas", "email", "mail", "delegate e-mail", "delegate email", "e mail"),
    PARTNER(
            "wishes to meet",
            "nori susitikti su",
            "partner",
            "partneris",
            "to",
            "meets",
            "meet",
            "wants to meet",
            "su kuo",
            "requested organisation"),
    PARTNER_COUNTRY("country of partner", "partnerio šalis", "partner country"),
    WISH("wish", "pageidavimas", "priority", "prioritetas", "importance", "svarba"),
    MUTUAL("mutual", "abipusis", "agreed", "sutarta", "state", "būsena", "answer", "atsakymas"),
    MODE("mode", "būdas", "on site or online", "how", "kaip"),
    LANGUAGES(
            "interpreting",
            "vertimas",
            "interpreter",
            "vertėjas",
            "interpretation",
            "interpreted",
            "languages",
            "kalbos"),
    MESSAGE("message", "žinutė", "text", "tekstas", "remark", "pastaba", "comment", "komentaras");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /// What the column is called in the language's template.
    public String title(Language language) {
        return names.get(language == Language.LT ? 1 : 0);
    }

    /// Which column of the table is which.
    ///
    /// @throws UnreadableSheet where one is missing that must be there, or one is not known
    static Map<Column, String> of(Sheet sheet) {
        var found = new EnumMap<Column, String>(Column.class);
        for (String name : sheet.header()) {
            if (name.isBlank()) {
                continue;
            }
            Column column = named(name);
            String other = found.putIfAbsent(column, name);
            if (other != null) {
                throw new UnreadableSheet("duplicate-column", other + ", " + name);
            }
        }
        List<String> missing =
                Set.of(ORGANISATION, PARTNER).stream()
                        .filter(column -> !found.containsKey(column))
                        .map(column -> column.names.getFirst())
                        .sorted()
                        .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableSheet(
                    "missing-columns",
                    missing.size(),
                    String.join(", ", missing),
                    String.join(", ", sheet.header()));
        }
        return found;
    }

    private static Column named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
        for (Column column : values()) {
            if (column.names.contains(plain)) {
                return column;
            }
        }
        throw new UnreadableSheet(
                "unknown-column",
                name,
                String.join(
                        ", ",
                        Arrays.stream(values()).map(column -> column.names.getFirst()).toList()));
    }
}
