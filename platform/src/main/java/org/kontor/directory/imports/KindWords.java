package org.kontor.directory.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.CompanySize;
import org.kontor.directory.OrganisationKind;

/// What the words of a table's columns for kind and size mean, in English and Lithuanian; capitals,
/// accents and hyphens do not matter.
final class KindWords {
    private static final Map<String, Meaning> KINDS = new HashMap<>();
    private static final Map<String, CompanySize> SIZES = new HashMap<>();

    static {
        kind(OrganisationKind.CLUSTER, "cluster", "cluster organisation", "klasteris");
        kind(OrganisationKind.NETWORK, "network", "business network", "tinklas", "verslo tinklas");
        kind(
                OrganisationKind.COMPANY,
                "company",
                "enterprise",
                "firm",
                "business",
                "įmonė",
                "bendrovė");
        kind(
                OrganisationKind.RESEARCH,
                "research",
                "research organisation",
                "research organization",
                "research institute",
                "university",
                "mokslas",
                "mokslo įstaiga",
                "mokslo institutas",
                "mokslinių tyrimų įstaiga",
                "universitetas");
        kind(
                OrganisationKind.PUBLIC_BODY,
                "public body",
                "public authority",
                "municipality",
                "ministry",
                "viešojo sektoriaus įstaiga",
                "valstybės įstaiga",
                "savivaldybė",
                "ministerija");
        kind(OrganisationKind.INVESTOR, "investor", "investuotojas");
        kind(
                OrganisationKind.SUPPORT,
                "support",
                "support organisation",
                "support organization",
                "business support organisation",
                "paramos verslui įstaiga",
                "verslo paramos organizacija");
        size(CompanySize.MICRO, "micro", "labai maža", "mikro");
        size(CompanySize.SMALL, "small", "maža");
        size(CompanySize.MEDIUM, "medium", "vidutinė");
        size(CompanySize.MEDIUM, "medium sized", "vidutinio dydžio");
        size(CompanySize.LARGE, "large", "didelė", "stambi");
    }

    private KindWords() {}

    /// What is meant by a kind, with the size where the words tell it, as in "small company".
    static Optional<Meaning> kind(String words) {
        return Optional.ofNullable(KINDS.get(plain(words)));
    }

    static Optional<CompanySize> size(String words) {
        return Optional.ofNullable(SIZES.get(plain(words)));
    }

    private static void kind(OrganisationKind kind, String... words) {
        for (String word : words) {
            KINDS.put(plain(word), new Meaning(kind, Optional.empty()));
        }
    }

    /// Each size alone, and before each word for a company.
    private static void size(CompanySize size, String... words) {
        for (String word : words) {
            SIZES.put(plain(word), size);
            for (String company :
                    new String[] {"company", "enterprise", "firm", "įmonė", "bendrovė"}) {
                String both = plain(word + " " + company);
                SIZES.put(both, size);
                KINDS.put(both, new Meaning(OrganisationKind.COMPANY, Optional.of(size)));
            }
        }
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", " ")
                .strip();
    }

    /// @param size only of companies
    record Meaning(OrganisationKind kind, Optional<CompanySize> size) {}
}
