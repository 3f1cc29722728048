package org.kontor.events.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.events.EventId;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.forms.FilledForm;
import org.kontor.forms.Forms;
import org.kontor.forms.Question;
import org.kontor.forms.QuestionId;
import org.kontor.forms.Questionnaire;
import org.kontor.forms.ResponseId;
import org.kontor.forms.Responses;
import org.kontor.shared.Language;
import org.springframework.stereotype.Component;

/// What an event asked those who registered, and what they answered.
@Component
class DeskQuestions {
    private final Intakes intakes;
    private final Forms forms;
    private final Responses responses;

    DeskQuestions(Intakes intakes, Forms forms, Responses responses) {
        this.intakes = intakes;
        this.forms = forms;
        this.responses = responses;
    }

    /// All that were ever asked, each in its latest words: those asked now first, in their order.
    List<Question> of(EventId event) {
        return of(intakes.of(event));
    }

    List<Question> of(Intake intake) {
        var questions = new LinkedHashMap<QuestionId, Question>();
        intake.form().stream()
                .flatMap(form -> forms.versions(form).stream())
                .map(version -> version.questionnaire())
                .map(Questionnaire::questions)
                .forEach(asked -> asked.forEach(each -> questions.putIfAbsent(each.id(), each)));
        return List.copyOf(questions.sequencedValues());
    }

    Map<ResponseId, FilledForm> answers(Collection<DeskRow> rows, Language language) {
        List<ResponseId> given = rows.stream().flatMap(row -> row.response().stream()).toList();
        return given.isEmpty() ? Map.of() : responses.open(given, language);
    }
}
