package org.kontor.events;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.kontor.shared.SpokenLanguages;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// The two languages between which somebody is to interpret, as forms have them: both fields are
/// chosen, or none.
public final class LanguagePair {
    public static final String ONE = "one";
    public static final String OTHER = "other";

    private LanguagePair() {}

    /// The pair in the order of the codes, empty where none is chosen; what is wrong stands in the
    /// form's errors.
    public static List<String> read(FormInput form) {
        List<String> chosen =
                Stream.of(form.raw(ONE), form.raw(OTHER))
                        .filter(language -> !language.isEmpty())
                        .toList();
        if (!chosen.stream().allMatch(SpokenLanguages::exists)) {
            form.errors().add(ONE, "web.form.choice");
        } else if (chosen.size() == 1
                || (chosen.size() == 2 && chosen.get(0).equals(chosen.get(1)))) {
            form.errors().add(OTHER, "events.interpreting.error");
        }
        return chosen.stream().sorted().toList();
    }

    /// What stands in the field for this place of the pair.
    public static String value(List<String> pair, int place) {
        return pair.isEmpty() ? "" : pair.get(place);
    }

    /// The languages that the event's interpreters know; one that none knows only where it is
    /// chosen.
    public static SequencedMap<String, String> options(
            Shell shell, Collection<String> known, Collection<String> chosen) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("events.interpreting.none"));
        SpokenLanguages.names(shell.language())
                .forEach(
                        (code, name) -> {
                            if (known.contains(code) || chosen.contains(code)) {
                                options.put(code, name);
                            }
                        });
        return options;
    }
}
