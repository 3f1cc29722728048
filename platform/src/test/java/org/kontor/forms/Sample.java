package org.kontor.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.shared.Translated;

/// Questions to test with.
final class Sample {
    private Sample() {}

    static Question question(QuestionKind kind, String label) {
        List<Choice> choices =
                kind.hasOptions()
                        ? List.of(
                                new Choice("a", Translated.english("First")),
                                new Choice("b", Translated.english("Second")),
                                new Choice("c", Translated.english("Third")))
                        : List.of();
        Limits limits =
                kind == QuestionKind.FILE
                        ? new Limits("", "1", false, Set.of(FileType.PDF, FileType.PICTURE))
                        : Limits.NONE;
        return new Question(
                QuestionId.next(),
                kind,
                Translated.of(label, label + " (lt)"),
                Translated.empty(),
                false,
                choices,
                kind == QuestionKind.LIST ? "country" : "",
                limits,
                Optional.empty());
    }

    static Question required(Question question) {
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                question.help(),
                true,
                question.choices(),
                question.list(),
                question.limits(),
                question.condition());
    }

    static Question limited(Question question, Limits limits) {
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                question.help(),
                question.required(),
                question.choices(),
                question.list(),
                limits,
                question.condition());
    }

    static Question when(Question question, Question decider, String... values) {
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                question.help(),
                question.required(),
                question.choices(),
                question.list(),
                question.limits(),
                Optional.of(new Condition(decider.id(), Set.of(values))));
    }
}
