package org.kontor.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.kontor.web.Shell;

/// Says what questions offer, and what was chosen.
final class Options {
    private Options() {}

    static SequencedMap<String, String> of(
            Question question, Map<String, SequencedMap<String, String>> lists, Shell shell) {
        var options = new LinkedHashMap<String, String>();
        switch (question.kind()) {
            case ONE_OF, SEVERAL_OF ->
                    question.choices()
                            .forEach(choice -> options.put(choice.key(), shell.t(choice.label())));
            case YES_NO -> {
                options.put(Question.YES, shell.t("forms.yes"));
                options.put(Question.NO, shell.t("forms.no"));
            }
            case LIST -> options.putAll(lists.getOrDefault(question.list(), options));
            default -> {
                // The others are answered freely.
            }
        }
        return options;
    }

    /// The day as it is read; as it stands where it is none.
    static String day(String stored, Shell shell) {
        try {
            return shell.date(LocalDate.parse(stored));
        } catch (DateTimeParseException notADay) {
            return stored;
        }
    }
}
