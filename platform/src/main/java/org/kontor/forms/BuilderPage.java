package org.kontor.forms;

import java.util.Optional;
import org.kontor.web.FormErrors;

/// The questions of a form as its owner sets them up.
///
/// @param path of the page, below the language
/// @param published what is asked now
/// @param moved the question that was moved last, whose buttons keep the focus
public record BuilderPage(
        String path,
        Draft draft,
        Optional<FormVersion> published,
        Optional<QuestionId> moved,
        FormErrors errors) {

    public boolean isPublished() {
        return published
                .filter(version -> version.questionnaire().equals(draft.questionnaire()))
                .isPresent();
    }

    /// What the condition of the question is about.
    public Optional<Question> decider(Question question) {
        return question.condition()
                .flatMap(condition -> draft.questionnaire().find(condition.question()));
    }
}
