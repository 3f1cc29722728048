package org.kontor.events.delegation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kontor.directory.CountryNames;
import org.kontor.documents.Sheet;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;

/// One row of a delegation's list as it is meant.
///
/// @param country ISO 3166 code, empty where neither the row nor the delegation says
/// @param cluster the name of the cluster that the organisation comes under, or empty
/// @param funding empty where the row does not say
record ListRow(
        String name,
        Optional<EmailAddress> email,
        String organisation,
        String country,
        String cluster,
        RegistrationRole role,
        Optional<Funding> funding,
        Language language) {
    private static final int LONGEST = 300;
    private static final Map<String, RegistrationRole> ROLES =
            Map.ofEntries(
                    Map.entry("", RegistrationRole.DELEGATE),
                    Map.entry("delegate", RegistrationRole.DELEGATE),
                    Map.entry("atstovas", RegistrationRole.DELEGATE),
                    Map.entry("atstovė", RegistrationRole.DELEGATE),
                    Map.entry("speaker", RegistrationRole.SPEAKER),
                    Map.entry("pranešėjas", RegistrationRole.SPEAKER),
                    Map.entry("pranešėja", RegistrationRole.SPEAKER),
                    Map.entry("observer", RegistrationRole.OBSERVER),
                    Map.entry("adviser", RegistrationRole.OBSERVER),
                    Map.entry("stebėtojas", RegistrationRole.OBSERVER),
                    Map.entry("stebėtoja", RegistrationRole.OBSERVER),
                    Map.entry("konsultantas", RegistrationRole.OBSERVER),
                    Map.entry("konsultantė", RegistrationRole.OBSERVER),
                    Map.entry("press", RegistrationRole.PRESS),
                    Map.entry("spauda", RegistrationRole.PRESS));
    private static final Map<String, Funding> FUNDINGS =
            Map.of(
                    "award", Funding.AWARD,
                    "grant", Funding.AWARD,
                    "parama", Funding.AWARD,
                    "self", Funding.SELF,
                    "own", Funding.SELF,
                    "patys", Funding.SELF,
                    "staff", Funding.STAFF,
                    "programos darbuotojai", Funding.STAFF,
                    "darbuotojai", Funding.STAFF);

    /// Reads a row; what is wrong with it is told to the last argument.
    ///
    /// @param home country of organisations for which the row names none
    static ListRow read(
            Sheet.Row row, String home, Language language, Consumer<ListFinding> wrong) {
        String address = ListColumn.EMAIL.of(row);
        Optional<EmailAddress> email = EmailAddress.parse(address);
        if (email.isEmpty() && !address.isEmpty()) {
            wrong.accept(ListFinding.error("email", address));
        } else if (email.isEmpty()) {
            wrong.accept(ListFinding.error("empty", ListColumn.EMAIL.title(language)));
        }
        String funding = ListColumn.FUNDING.of(row);
        return new ListRow(
                required(ListColumn.NAME, row, language, wrong),
                email,
                required(ListColumn.ORGANISATION, row, language, wrong),
                country(row, home, wrong),
                cut(ListColumn.CLUSTER.of(row), wrong),
                choice(ListColumn.ROLE.of(row), ROLES, "delegate, speaker, observer, press", wrong)
                        .orElse(RegistrationRole.DELEGATE),
                funding.isEmpty()
                        ? Optional.empty()
                        : choice(funding, FUNDINGS, "award, self, staff", wrong),
                language(row, language, wrong));
    }

    private static String required(
            ListColumn column, Sheet.Row row, Language language, Consumer<ListFinding> wrong) {
        String text = cut(column.of(row), wrong);
        if (text.isEmpty()) {
            wrong.accept(ListFinding.error("empty", column.title(language)));
        }
        return text;
    }

    private static String cut(String text, Consumer<ListFinding> wrong) {
        if (text.length() > LONGEST) {
            wrong.accept(ListFinding.error("long", LONGEST));
            return text.substring(0, LONGEST);
        }
        return text.replaceAll("\\s+", " ");
    }

    private static String country(Sheet.Row row, String home, Consumer<ListFinding> wrong) {
        String text = ListColumn.COUNTRY.of(row);
        if (text.isEmpty()) {
            return home;
        }
        Optional<String> code = CountryNames.code(text);
        if (code.isEmpty()) {
            wrong.accept(ListFinding.error("country", text));
        }
        return code.orElse(home);
    }

    private static Language language(
            Sheet.Row row, Language otherwise, Consumer<ListFinding> wrong) {
        String text = ListColumn.LANGUAGE.of(row);
        if (text.isEmpty()) {
            return otherwise;
        }
        Optional<Language> language = Language.ofCode(text.toLowerCase(Locale.ROOT));
        if (language.isEmpty()) {
            wrong.accept(ListFinding.error("choice", text, "en, lt"));
        }
        return language.orElse(otherwise);
    }

    private static <E> Optional<E> choice(
            String text, Map<String, E> meanings, String known, Consumer<ListFinding> wrong) {
        Optional<E> meaning = Optional.ofNullable(meanings.get(text.toLowerCase(Locale.ROOT)));
        if (meaning.isEmpty()) {
            wrong.accept(ListFinding.error("choice", text, known));
        }
        return meaning;
    }
}
