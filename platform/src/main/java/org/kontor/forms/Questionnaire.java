package org.kontor.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The questions of a form in their order. A condition refers to a question before its own, so that
/// none can wait for itself.
public record Questionnaire(List<Question> questions) {
    public static final Questionnaire EMPTY = new Questionnaire(List.of());

    /// @throws IllegalArgumentException where a question has a condition that cannot be decided
    ///     before it
    public Questionnaire {
        questions = List.copyOf(questions);
        flaw(questions)
                .ifPresent(
                        flaw -> {
                            throw new IllegalArgumentException("Cannot be asked: " + flaw);
                        });
    }

    /// The first question whose condition does not hold together with what stands before it.
    public static Optional<Flaw> flaw(List<Question> questions) {
        Map<QuestionId, Question> before = new HashMap<>();
        for (Question question : questions) {
            Optional<Condition> wrong =
                    question.condition().filter(condition -> !isDecided(condition, before));
            if (wrong.isPresent()) {
                return Optional.of(new Flaw(question, wrong.get().question()));
            }
            before.put(question.id(), question);
        }
        return Optional.empty();
    }

    private static boolean isDecided(Condition condition, Map<QuestionId, Question> before) {
        Question decider = before.get(condition.question());
        return decider != null
                && !condition.values().isEmpty()
                && decider.kind().decides()
                && (decider.kind() == QuestionKind.LIST
                        || values(decider).containsAll(condition.values()));
    }

    /// What an answer to the question can be, where that is known.
    private static Set<String> values(Question question) {
        return question.kind() == QuestionKind.YES_NO
                ? Set.of(Question.YES, Question.NO)
                : question.choices().stream().map(Choice::key).collect(Collectors.toSet());
    }

    /// The questions to ask who gave these answers. What a question that is not asked says does not
    /// count for those after it.
    public List<Question> asked(Answers answers) {
        var asked = new ArrayList<Question>();
        Answers counting = Answers.NONE;
        for (Question question : questions) {
            if (question.isAsked(counting)) {
                asked.add(question);
                counting = counting.with(question.id(), answers.of(question.id()));
            }
        }
        return asked;
    }

    public Optional<Question> find(QuestionId id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /// Those before the question that its condition can refer to; for one not there yet, of all.
    public List<Question> deciders(Optional<QuestionId> id) {
        return questions.stream()
                .takeWhile(question -> !id.equals(Optional.of(question.id())))
                .filter(question -> question.kind().decides())
                .toList();
    }

    /// The list with the question in its place, or at the end where it is new.
    public List<Question> with(Question changed) {
        var list = new ArrayList<>(questions);
        list.replaceAll(question -> question.id().equals(changed.id()) ? changed : question);
        if (!list.contains(changed)) {
            list.add(changed);
        }
        return list;
    }

    public List<Question> without(QuestionId id) {
        return questions.stream().filter(question -> !question.id().equals(id)).toList();
    }

    /// The list with the question at that place, counted from 0.
    public List<Question> moved(QuestionId id, int to) {
        var list = new ArrayList<>(without(id));
        find(id).ifPresent(question -> list.add(Math.clamp(to, 0, list.size()), question));
        return list;
    }

    public int place(QuestionId id) {
        return questions.stream().map(Question::id).toList().indexOf(id);
    }

    /// A question, and the one that its condition names in vain.
    public record Flaw(Question question, QuestionId on) {}
}
