package org.kontor.matchmaking.wishfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kontor.directory.Countries;
import org.kontor.directory.CountryNames;
import org.kontor.documents.Sheet;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.SpokenLanguages;

/// One row as it is meant.
///
/// @param number of the row in the table
/// @param languages codes of the two between which somebody has to interpret, or none
/// @param state what the row says of an answer, empty where it says nothing
record WishRow(
        int number,
        Named organisation,
        List<Delegate> delegates,
        Named partner,
        Wish wish,
        Optional<RequestState> state,
        Mode mode,
        List<String> languages,
        String message) {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_MESSAGE = 1000;

    /// Stands between several delegates of a row, and between their addresses.
    static final String AND = "; ";
    private static final Map<String, Wish> WISHES =
            Map.ofEntries(
                    Map.entry("", Wish.WANT),
                    Map.entry("must", Wish.MUST),
                    Map.entry("high", Wish.MUST),
                    Map.entry("būtina", Wish.MUST),
                    Map.entry("want", Wish.WANT),
                    Map.entry("medium", Wish.WANT),
                    Map.entry("nori", Wish.WANT),
                    Map.entry("could", Wish.COULD),
                    Map.entry("low", Wish.COULD),
                    Map.entry("galėtų", Wish.COULD));
    private static final Map<String, RequestState> STATES =
            Map.ofEntries(
                    Map.entry("yes", RequestState.ACCEPTED),
                    Map.entry("y", RequestState.ACCEPTED),
                    Map.entry("true", RequestState.ACCEPTED),
                    Map.entry("1", RequestState.ACCEPTED),
                    Map.entry("taip", RequestState.ACCEPTED),
                    Map.entry("accepted", RequestState.ACCEPTED),
                    Map.entry("agreed", RequestState.ACCEPTED),
                    Map.entry("sutarta", RequestState.ACCEPTED),
                    Map.entry("no", RequestState.PENDING),
                    Map.entry("n", RequestState.PENDING),
                    Map.entry("false", RequestState.PENDING),
                    Map.entry("0", RequestState.PENDING),
                    Map.entry("ne", RequestState.PENDING),
                    Map.entry("pending", RequestState.PENDING),
                    Map.entry("laukia", RequestState.PENDING),
                    Map.entry("not yet answered", RequestState.PENDING),
                    Map.entry("dar neatsakyta", RequestState.PENDING),
                    Map.entry("declined", RequestState.DECLINED),
                    Map.entry("atsisakyta", RequestState.DECLINED));
    private static final Map<String, Mode> MODES =
            Map.of(
                    "", Mode.ON_SITE,
                    "on site", Mode.ON_SITE,
                    "on-site", Mode.ON_SITE,
                    "onsite", Mode.ON_SITE,
                    "vietoje", Mode.ON_SITE,
                    "online", Mode.ONLINE,
                    "nuotoliu", Mode.ONLINE);

    /// Reads a row; what is wrong with it is told to the second argument.
    static WishRow read(Sheet.Row row, Map<Column, String> columns, Consumer<Finding> wrong) {
        var text = new Cells(row, columns, wrong);
        String state = text.of(Column.MUTUAL).toLowerCase(Locale.ROOT);
        return new WishRow(
                row.number(),
                new Named(
                        text.required(Column.ORGANISATION),
                        text.country(Column.COUNTRY),
                        text.of(Column.NUMBER)),
                text.delegates(),
                new Named(text.required(Column.PARTNER), text.country(Column.PARTNER_COUNTRY), ""),
                text.choice(Column.WISH, WISHES, "must, want, could").orElse(Wish.WANT),
                state.isEmpty()
                        ? Optional.empty()
                        : text.choice(Column.MUTUAL, STATES, "yes, no, declined"),
                text.choice(Column.MODE, MODES, "on site, online").orElse(Mode.ON_SITE),
                text.languages(),
                text.message());
    }

    /// Who is to come for the organisation.
    ///
    /// @param email empty where the row gives none
    record Delegate(String name, Optional<EmailAddress> email) {}

    /// An organisation as a row names it.
    ///
    /// @param country ISO 3166 code, empty where the row does not say
    record Named(String name, String country, String number) {}

    private record Cells(Sheet.Row row, Map<Column, String> columns, Consumer<Finding> wrong) {
        String of(Column column) {
            String name = columns.get(column);
            return name == null ? "" : row.text(name);
        }

        String name(Column column) {
            return cut(of(column).replaceAll("\\s+", " "));
        }

        private String cut(String text) {
            if (text.length() > LONGEST_NAME) {
                wrong.accept(Finding.error("long", LONGEST_NAME));
                return text.substring(0, LONGEST_NAME);
            }
            return text;
        }

        /// Each name with the address at its place.
        List<Delegate> delegates() {
            List<String> names = parts(Column.DELEGATE);
            List<String> addresses = parts(Column.EMAIL);
            var delegates = new ArrayList<Delegate>();
            for (int i = 0; i < Math.max(names.size(), addresses.size()); i++) {
                String name = i < names.size() ? cut(names.get(i)) : "";
                String address = i < addresses.size() ? addresses.get(i) : "";
                Optional<EmailAddress> email = EmailAddress.parse(address);
                if (email.isEmpty() && !address.isEmpty()) {
                    wrong.accept(Finding.error("email", address));
                }
                if (email.isPresent() && name.isEmpty()) {
                    wrong.accept(Finding.error("nameless", address));
                }
                if (!name.isEmpty()) {
                    delegates.add(new Delegate(name, email));
                }
            }
            return List.copyOf(delegates);
        }

        private List<String> parts(Column column) {
            return Arrays.stream(of(column).split(";", -1))
                    .map(part -> part.strip().replaceAll("\\s+", " "))
                    .toList();
        }

        String message() {
            String text = of(Column.MESSAGE);
            if (text.length() > LONGEST_MESSAGE) {
                wrong.accept(Finding.error("message-long", LONGEST_MESSAGE));
                return text.substring(0, LONGEST_MESSAGE);
            }
            return text;
        }

        String required(Column column) {
            String text = name(column);
            if (text.isEmpty()) {
                wrong.accept(
                        Finding.error(
                                "empty", columns.getOrDefault(column, column.title(Language.EN))));
            }
            return text;
        }

        String country(Column column) {
            String text = of(column);
            if (text.isEmpty()) {
                return "";
            }
            Optional<String> code = CountryNames.code(text);
            if (code.isEmpty()) {
                wrong.accept(Finding.error("country", text));
            }
            return code.filter(Countries::exists).orElse("");
        }

        /// Two languages by code or name, in the order of their codes.
        List<String> languages() {
            String text = of(Column.LANGUAGES);
            if (text.isEmpty()) {
                return List.of();
            }
            List<String> codes =
                    Arrays.stream(text.split("[-–—/,;+]"))
                            .flatMap(name -> SpokenLanguages.code(name.strip()).stream())
                            .distinct()
                            .sorted()
                            .toList();
            if (codes.size() != 2) {
                wrong.accept(Finding.error("languages", text));
                return List.of();
            }
            return codes;
        }

        <E> Optional<E> choice(Column column, Map<String, E> meanings, String known) {
            E meaning = meanings.get(of(column).toLowerCase(Locale.ROOT));
            if (meaning == null) {
                wrong.accept(Finding.error("choice", of(column), known));
            }
            return Optional.ofNullable(meaning);
        }
    }
}
