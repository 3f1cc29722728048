package org.kontor.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// One question of a draft, as a form.
///
/// @param path of the page with all questions, below the language
/// @param id empty for a new question
/// @param deciders the questions before it that its condition can refer to
/// @param lists what those of them offer that offer a list
public record QuestionPage(
        String path,
        QuestionKind kind,
        Optional<QuestionId> id,
        FormInput form,
        List<Question> deciders,
        Map<String, SequencedMap<String, String>> lists,
        List<ChoiceList> known) {
    private static final int SPARE = 4;

    /// Where it is sent to.
    public String action() {
        return path + "/questions" + id.map(question -> "/" + question).orElse("");
    }

    /// How many lines for choices there are: those filled, and some to spare.
    public int lines() {
        return form.all("choice-key").size() + SPARE;
    }

    /// What stands in the n-th line of a field that is repeated.
    public String line(String field, int number) {
        List<String> all = form.all(field);
        return number < all.size() ? all.get(number) : "";
    }

    /// What the earlier question can be answered with.
    public SequencedMap<String, String> options(Question decider, Shell shell) {
        return Options.of(decider, lists, shell);
    }
}
