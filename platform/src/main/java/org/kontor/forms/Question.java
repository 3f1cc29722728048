package org.kontor.forms;

import java.util.List;
import java.util.Optional;
import org.kontor.shared.Translated;

/// One question of a form.
///
/// @param choices only where the kind has options
/// @param list name of the installation's list to choose from, else empty
/// @param condition when it is asked; always where empty
public record Question(
        QuestionId id,
        QuestionKind kind,
        Translated label,
        Translated help,
        boolean required,
        List<Choice> choices,
        String list,
        Limits limits,
        Optional<Condition> condition) {
    public static final String YES = "yes";
    public static final String NO = "no";

    public Question {
        choices = List.copyOf(choices);
    }

    /// The name of its field in a page.
    public String field() {
        return "q-" + id;
    }

    /// How many characters a text may have.
    public int longest() {
        return limits.mostOr(kind == QuestionKind.SHORT_TEXT ? Limits.SHORT : Limits.LONG);
    }

    public int megabytes() {
        return limits.mostOr(Limits.MEGABYTES);
    }

    boolean isAsked(Answers answers) {
        return condition.map(each -> each.holds(answers)).orElse(true);
    }
}
