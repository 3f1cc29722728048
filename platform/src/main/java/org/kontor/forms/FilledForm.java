package org.kontor.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.shared.Language;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// A form as far as it is filled in: what a page shows of it, and what is wrong with it.
///
/// @param lists what the lists that it names offer, in the reader's language
public record FilledForm(
        Questionnaire questionnaire,
        Answers answers,
        Map<QuestionId, Attachment> files,
        Map<String, SequencedMap<String, String>> lists,
        FormErrors errors) {

    /// Where nothing is asked.
    public static FilledForm nothing() {
        return new FilledForm(
                Questionnaire.EMPTY, Answers.NONE, Map.of(), Map.of(), FormErrors.none());
    }

    public static FilledForm blank(
            Questionnaire questionnaire, ChoiceLists lists, Language language) {
        return new FilledForm(
                questionnaire,
                Answers.NONE,
                Map.of(),
                lists.of(questionnaire.questions(), language),
                FormErrors.none());
    }

    /// The same form with other answers, nothing found wrong with them yet.
    public FilledForm with(Answers given) {
        return new FilledForm(questionnaire, given, files, lists, FormErrors.none());
    }

    /// The same form with what a response holds.
    FilledForm with(Response response) {
        return new FilledForm(
                questionnaire, response.answers(), response.files(), lists, FormErrors.none());
    }

    public boolean isEmpty() {
        return questionnaire.questions().isEmpty();
    }

    /// The questions that these answers lead to.
    public Set<QuestionId> asked() {
        return questions().stream().map(Question::id).collect(Collectors.toUnmodifiableSet());
    }

    /// The questions that these answers lead to, in order.
    public List<Question> questions() {
        return questionnaire.asked(answers);
    }

    /// Adds what is wrong to the errors: only questions that are asked count.
    public FilledForm check() {
        var checking = new Checking(lists, errors);
        questions()
                .forEach(
                        question ->
                                checking.check(
                                        question,
                                        answers.of(question.id()),
                                        files.containsKey(question.id())));
        return this;
    }

    /// Whether these answers lead to questions that the page which sent them did not show: a
    /// browser without scripts cannot show them before.
    public boolean leadsOn(FormInput sent) {
        List<String> shown = sent.all("asked");
        return questions().stream().anyMatch(question -> !shown.contains(question.field()));
    }

    public Optional<Attachment> file(Question question) {
        return Optional.ofNullable(files.get(question.id()));
    }

    public boolean isAnswered(Question question) {
        return files.containsKey(question.id()) || !answers.of(question.id()).isEmpty();
    }

    /// What there is to choose from, each key with its words.
    public SequencedMap<String, String> options(Question question, Shell shell) {
        return Options.of(question, lists, shell);
    }

    /// The answer in words; of a file its name.
    public String say(Question question, Shell shell) {
        List<String> given = answers.of(question.id());
        return switch (question.kind()) {
            case SHORT_TEXT, LONG_TEXT, NUMBER -> answers.text(question.id());
            case DATE -> given.isEmpty() ? "" : Options.day(given.getFirst(), shell);
            case FILE -> file(question).map(Attachment::name).orElse("");
            case ONE_OF, SEVERAL_OF, YES_NO, LIST -> {
                SequencedMap<String, String> options = options(question, shell);
                yield given.stream()
                        .map(key -> Objects.requireNonNullElse(options.get(key), key))
                        .collect(Collectors.joining("; "));
            }
        };
    }
}
