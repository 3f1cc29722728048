package org.kontor.forms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.forms.form.QuestionForm;
import org.kontor.shared.Language;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Sets up the questions of a form; the module that owns the form decides who may, and where its
/// pages are.
@Component
public class FormBuilding {
    private final Forms forms;
    private final ChoiceLists lists;

    FormBuilding(Forms forms, ChoiceLists lists) {
        this.forms = forms;
        this.lists = lists;
    }

    public BuilderPage page(FormId form, String path, Optional<UUID> moved) {
        return page(form, path, moved.map(QuestionId::new), FormErrors.none());
    }

    /// How the form looks to who answers it.
    public FilledForm preview(FormId form, Language language) {
        return FilledForm.blank(forms.draft(form).questionnaire(), lists, language);
    }

    public QuestionPage blank(FormId form, String path, String kind, Language language) {
        Draft draft = forms.draft(form);
        return page(
                draft,
                path,
                kind(kind),
                Optional.empty(),
                QuestionForm.blank(draft.version()),
                language);
    }

    public QuestionPage edit(FormId form, String path, UUID id, Language language) {
        Draft draft = forms.draft(form);
        Question question = find(draft, id);
        return page(
                draft,
                path,
                question.kind(),
                Optional.of(question.id()),
                QuestionForm.of(question, draft.version()),
                language);
    }

    /// Stores a new question at the end.
    ///
    /// @return the page to show again, with what is wrong; empty where all was well
    public Optional<QuestionPage> add(FormId form, String path, FormInput sent, Shell shell) {
        Draft draft = forms.draft(form);
        return store(draft, path, kind(sent.raw("kind")), Optional.empty(), sent, shell);
    }

    /// Stores a changed question in its place.
    ///
    /// @return the page to show again, with what is wrong; empty where all was well
    public Optional<QuestionPage> change(
            FormId form, String path, UUID id, FormInput sent, Shell shell) {
        Draft draft = forms.draft(form);
        Question question = find(draft, id);
        return store(draft, path, question.kind(), Optional.of(question.id()), sent, shell);
    }

    /// Takes the question out of the draft.
    ///
    /// @return the page to show again where other questions depend on this one
    public Optional<BuilderPage> remove(
            FormId form, String path, UUID id, FormInput sent, Shell shell) {
        Draft draft = unchanged(form, sent);
        return arrange(draft, path, draft.questionnaire().without(find(draft, id).id()), shell);
    }

    /// Puts the question at another place, counted from 0.
    ///
    /// @return the page to show again where a question would come before one that it depends on
    public Optional<BuilderPage> move(
            FormId form, String path, UUID id, FormInput sent, Shell shell) {
        Draft draft = unchanged(form, sent);
        Question question = find(draft, id);
        int to = sent.number("to", 0, draft.questionnaire().questions().size());
        return arrange(draft, path, draft.questionnaire().moved(question.id(), to), shell);
    }

    private Optional<BuilderPage> arrange(
            Draft draft, String path, List<Question> questions, Shell shell) {
        Optional<Questionnaire.Flaw> flaw = Questionnaire.flaw(questions);
        if (flaw.isEmpty()) {
            forms.change(draft, new Questionnaire(questions));
            return Optional.empty();
        }
        Optional<Question> on = draft.questionnaire().find(flaw.get().on());
        return Optional.of(
                page(
                        draft.form(),
                        path,
                        Optional.empty(),
                        FormErrors.none()
                                .add(
                                        "questions",
                                        "forms.error.depends",
                                        shell.t(flaw.get().question().label()),
                                        on.map(question -> shell.t(question.label())).orElse(""))));
    }

    private Optional<QuestionPage> store(
            Draft draft,
            String path,
            QuestionKind kind,
            Optional<QuestionId> id,
            FormInput sent,
            Shell shell) {
        Question question =
                QuestionForm.read(
                        sent,
                        kind,
                        id.orElseGet(QuestionId::next),
                        draft.questionnaire().deciders(id),
                        lists.all());
        List<Question> questions = draft.questionnaire().with(question);
        if (sent.errors().isEmpty()) {
            Questionnaire.flaw(questions)
                    .ifPresent(
                            flaw ->
                                    sent.errors()
                                            .add(
                                                    "choices",
                                                    "forms.error.choice-needed",
                                                    shell.t(flaw.question().label())));
        }
        if (sent.isTicked("more") || !sent.errors().isEmpty()) {
            return Optional.of(page(draft, path, kind, id, sent, shell.language()));
        }
        boolean saved =
                sent.saves(
                        draft.version(),
                        () -> forms.change(draft, new Questionnaire(questions)),
                        () -> stored(draft.form(), question.id()));
        return saved
                ? Optional.empty()
                : Optional.of(page(draft, path, kind, id, sent, shell.language()));
    }

    /// The question as it is stored now; one that is gone, or not there yet, as it is begun.
    private FormInput stored(FormId form, QuestionId id) {
        Draft now = forms.draft(form);
        return now.questionnaire()
                .find(id)
                .map(question -> QuestionForm.of(question, now.version()))
                .orElseGet(() -> QuestionForm.blank(now.version()));
    }

    private Draft unchanged(FormId form, FormInput sent) {
        Draft draft = forms.draft(form);
        sent.requireVersion(draft.version());
        return draft;
    }

    private static Question find(Draft draft, UUID id) {
        return draft.questionnaire().find(new QuestionId(id)).orElseThrow(NotFound::new);
    }

    private static QuestionKind kind(String name) {
        try {
            return QuestionKind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new NotFound();
        }
    }

    private BuilderPage page(
            FormId form, String path, Optional<QuestionId> moved, FormErrors errors) {
        return new BuilderPage(path, forms.draft(form), forms.published(form), moved, errors);
    }

    private QuestionPage page(
            Draft draft,
            String path,
            QuestionKind kind,
            Optional<QuestionId> id,
            FormInput form,
            Language language) {
        List<Question> deciders = draft.questionnaire().deciders(id);
        return new QuestionPage(
                path, kind, id, form, deciders, lists.of(deciders, language), lists.all());
    }
}
