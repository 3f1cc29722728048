package org.kontor.forms.response;

import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.forms.Answers;
import org.kontor.forms.Attachment;
import org.kontor.forms.Choice;
import org.kontor.forms.Forms;
import org.kontor.forms.Question;
import org.kontor.forms.Response;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people answered to forms.
@Component
class AnswersPersonalData implements PersonalData {
    private final Forms forms;
    private final ResponseRows rows;
    private final AnswerFiles files;

    AnswersPersonalData(Forms forms, ResponseRows rows, AnswerFiles files) {
        this.forms = forms;
        this.rows = rows;
        this.files = files;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return rows.find(rows.of(person)).values().stream().map(this::holding).toList();
    }

    /// The responses stay as empty shells, because what they belong to does; what was said goes.
    @Override
    @Transactional
    public void erase(PersonId person) {
        rows.find(rows.of(person))
                .values()
                .forEach(
                        response -> {
                            files.keep(response, List.of());
                            rows.store(response.id(), response.number(), Answers.NONE);
                        });
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }

    private Holding holding(Response response) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("saved", response.savedAt().toString());
        for (Question question :
                forms.version(response.form(), response.number()).questionnaire().questions()) {
            Attachment file = response.files().get(question.id());
            String said = file == null ? said(question, response.answers()) : file.name();
            if (!said.isEmpty()) {
                fields.put(question.label().in(Language.EN), said);
            }
        }
        return new Holding("forms.data.answers", fields);
    }

    private static String said(Question question, Answers answers) {
        return String.join(
                "; ",
                answers.of(question.id()).stream()
                        .map(
                                given ->
                                        question.choices().stream()
                                                .filter(choice -> choice.key().equals(given))
                                                .map(Choice::label)
                                                .map(label -> label.in(Language.EN))
                                                .findFirst()
                                                .orElse(given))
                        .toList());
    }
}
