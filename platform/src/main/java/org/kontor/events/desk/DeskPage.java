package org.kontor.events.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.directory.Countries;
import org.kontor.events.EventCard;
import org.kontor.forms.FilledForm;
import org.kontor.forms.Question;
import org.kontor.forms.ResponseId;
import org.kontor.shared.Language;
import org.kontor.web.Shell;

/// A page of the desk.
///
/// @param questions that were ever asked
/// @param choices what there is to choose from in each of them
/// @param organisation name of the one that alone is shown
/// @param typed the organisation as it was typed
/// @param next where the next page begins
public record DeskPage(
        EventCard event,
        DeskView view,
        List<DeskRow> rows,
        DeskFigures figures,
        List<Question> questions,
        FilledForm choices,
        Map<ResponseId, FilledForm> answers,
        Optional<String> organisation,
        TypedOrganisation typed,
        Optional<DeskView.After> next) {

    public String path() {
        return event.path() + "/setup/registrations";
    }

    public boolean isFiltered() {
        return !view.filter().fields().isEmpty();
    }

    /// The questions whose answers are shown.
    public List<Question> columns() {
        return questions.stream().filter(each -> view.columns().contains(each.id())).toList();
    }

    /// What the person answered, as far as they were asked.
    public String answer(DeskRow row, Question question, Shell shell) {
        FilledForm form = row.response().map(answers::get).orElse(null);
        return form == null
                ? ""
                : form.questionnaire()
                        .find(question.id())
                        .map(asked -> form.say(asked, shell))
                        .orElse("");
    }

    /// The countries that people come from, by name, each with how many registrations it has.
    public SequencedMap<String, String> countries(Language language) {
        var named = new LinkedHashMap<String, String>();
        Countries.names(language)
                .forEach(
                        (code, name) -> {
                            Integer count = figures.byCountry().get(code);
                            if (count != null) {
                                named.put(code, "%s (%d)".formatted(name, count));
                            }
                        });
        return named;
    }
}
