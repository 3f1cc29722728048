package org.kontor.directory.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The columns of a table of organisations: their names, the fields of the profile they fill, and
/// an example for the template.
enum Column {
    ID("id", "", ""),
    KIND("kind", "kind", "cluster"),
    NAME("name", "name", "Example Cluster"),
    SHORT_NAME("short name", "short-name", "EC"),
    FORMER_NAMES("former names", "former-names", ""),
    REGISTRATION_NUMBER("registration number", "registration-number", "300000001"),
    COUNTRY("country", "country", "LT"),
    REGION("region", "region", "LT011"),
    SIZE("size", "size", ""),
    FOUNDED("founded", "founded", "2009"),
    WEBSITE("website", "website", "https://example.org"),
    LANGUAGES("languages", "languages", "en, lt"),
    ECOSYSTEMS("ecosystems", "ecosystems", "DIGITAL, HEALTH"),
    SECTORS("sectors", "sectors", "62.10, 86"),
    KEYWORDS("keywords", "keywords", "diagnostics, sensors"),
    TECHNOLOGIES("technologies", "technologies", "machine learning"),
    DESCRIPTION_EN(
            "description en",
            "description-en",
            "What the organisation does, in at least 200 characters."),
    DESCRIPTION_LT("description lt", "description-lt", ""),
    CONTACT_NAME("contact name", "contact-1-name", "Front desk"),
    CONTACT_EMAIL("contact email", "contact-1-email", "office@example.org"),
    CONTACT_PHONE("contact phone", "contact-1-phone", ""),
    MEMBERS("members", "members", "35"),
    STAFF("staff", "staff", "2.5"),
    LABEL("label", "label", "silver"),
    LABEL_ISSUER("label issuer", "label-issuer", "European Secretariat for Cluster Analysis"),
    LABEL_UNTIL("label until", "label-until", "2027-12-31");

    private static final Map<Column, String> COMPANY =
            Map.of(
                    KIND, "company",
                    SIZE, "small",
                    NAME, "Example Company",
                    REGISTRATION_NUMBER, "300000002",
                    COUNTRY, "LT");

    private final String title;
    private final String field;
    private final String example;

    Column(String title, String field, String example) {
        this.title = title;
        this.field = field;
        this.example = example;
    }

    String title() {
        return title;
    }

    String field() {
        return field;
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Column::title).toList();
    }

    /// A cluster as a row, and a company, of which only what is different is told.
    static List<List<?>> examples() {
        return List.of(
                Arrays.stream(values()).map(column -> column.example).toList(),
                Arrays.stream(values()).map(column -> COMPANY.getOrDefault(column, "")).toList());
    }
}
