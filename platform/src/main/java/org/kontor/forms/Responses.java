package org.kontor.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.forms.response.AnswerFiles;
import org.kontor.forms.response.ResponseRows;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people answered. Who owns a response guards it against two who change it at once.
@Component
public class Responses {
    private final Forms forms;
    private final ResponseRows rows;
    private final AnswerFiles files;
    private final ChoiceLists lists;

    Responses(Forms forms, ResponseRows rows, AnswerFiles files, ChoiceLists lists) {
        this.forms = forms;
        this.rows = rows;
        this.files = files;
        this.lists = lists;
    }

    /// Begins a response to what the form asks now.
    ///
    /// @throws java.util.NoSuchElementException where nothing of the form was published
    @Transactional
    public ResponseId begin(FormId form, PersonId person) {
        return rows.add(forms.published(form).orElseThrow(), person);
    }

    /// Begins a response with these answers.
    ///
    /// @throws java.util.NoSuchElementException where nothing of the form was published
    @Transactional
    public ResponseId begin(FormId form, PersonId person, Answers answers) {
        FormVersion asked = forms.published(form).orElseThrow();
        ResponseId id = rows.add(asked, person);
        rows.store(id, asked.number(), answers.only(asked.questionnaire().asked(answers)));
        return id;
    }

    /// Those of the responses that are there.
    public Map<ResponseId, Response> find(Collection<ResponseId> ids) {
        return rows.find(ids);
    }

    public Optional<Response> find(ResponseId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /// The response with its questions, for showing and for answering on.
    ///
    /// @throws java.util.NoSuchElementException where there is no such response
    public FilledForm open(ResponseId id, Language language) {
        ResponseRows.Opened opened = rows.open(id).orElseThrow();
        return filled(opened.response(), opened.version(), language);
    }

    /// Those of the responses that are there, each with its questions.
    public Map<ResponseId, FilledForm> open(Collection<ResponseId> ids, Language language) {
        Map<ResponseId, FilledForm> open = new HashMap<>();
        Map<ResponseId, Response> found = rows.find(ids);
        found.values().stream()
                .collect(Collectors.groupingBy(Response::form))
                .forEach((form, those) -> open.putAll(open(form, those, language)));
        return open;
    }

    private Map<ResponseId, FilledForm> open(
            FormId form, List<Response> responses, Language language) {
        Map<Integer, FilledForm> versions =
                forms.versions(form).stream()
                        .collect(
                                Collectors.toMap(
                                        FormVersion::number,
                                        version ->
                                                FilledForm.blank(
                                                        version.questionnaire(), lists, language)));
        return responses.stream()
                .collect(
                        Collectors.toMap(
                                Response::id,
                                response ->
                                        Objects.requireNonNull(versions.get(response.number()))
                                                .with(response)));
    }

    /// Opens a response that is not final yet, brought to what the form asks now; answers to
    /// questions that are gone go too.
    @Transactional
    public FilledForm renew(ResponseId id, Language language) {
        Response response = find(id).orElseThrow();
        FormVersion now = forms.published(response.form()).orElseThrow();
        if (now.number() == response.number()) {
            return filled(response, now, language);
        }
        files.keep(response, now.questionnaire().questions());
        rows.store(id, now.number(), response.answers().only(now.questionnaire().questions()));
        return filled(find(id).orElseThrow(), now, language);
    }

    /// Stores what was sent, complete or not. The form that comes back knows which files were
    /// refused, and nothing else of what is wrong: see [FilledForm#check].
    @Transactional
    public FilledForm save(ResponseId id, Sent sent, Language language) {
        Response response = rows.lock(id);
        FormVersion version = forms.version(response.form(), response.number());
        Answers answers = Answers.read(version.questionnaire(), sent.fields());
        FormErrors refused = FormErrors.none();
        files.take(response, version.questionnaire(), sent, refused);
        rows.store(id, version.number(), answers);
        FilledForm stored = filled(find(id).orElseThrow(), version, language);
        return new FilledForm(
                stored.questionnaire(), stored.answers(), stored.files(), stored.lists(), refused);
    }

    /// Lets go of the answers to questions that were not asked in the end, once all is final.
    @Transactional
    public void settle(ResponseId id) {
        Response response = rows.lock(id);
        FormVersion version = forms.version(response.form(), response.number());
        List<Question> asked = version.questionnaire().asked(response.answers());
        files.keep(response, asked);
        rows.store(id, response.number(), response.answers().only(asked));
    }

    /// Deletes the response with its files.
    @Transactional
    public void remove(ResponseId id) {
        find(id).ifPresent(
                        response -> {
                            files.keep(response, List.of());
                            rows.remove(id);
                        });
    }

    private FilledForm filled(Response response, FormVersion version, Language language) {
        return new FilledForm(
                version.questionnaire(),
                response.answers(),
                response.files(),
                lists.of(version.questionnaire().questions(), language),
                FormErrors.none());
    }
}
