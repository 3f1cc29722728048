package org.kontor.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.files.FileId;
import org.kontor.files.FileOwner;
import org.kontor.files.StoredFiles;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.kontor.shared.TypedId;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.kontor.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MultipartFile;

@KontorTest
class ResponsesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

    @Autowired Forms forms;
    @Autowired Responses responses;
    @Autowired StoredFiles files;
    @Autowired People people;
    @Autowired JdbcClient database;
    @Autowired List<FileOwner> owners;
    @Autowired List<PersonalData> personalData;

    private final Question comes = Sample.question(QuestionKind.YES_NO, "By car?");
    private final Question plate =
            Sample.when(Sample.question(QuestionKind.SHORT_TEXT, "Plate"), comes, "yes");
    private final Question poster = Sample.question(QuestionKind.FILE, "Poster");
    // Of its own, because the same content is stored once.
    private final byte[] pdf = ("%PDF-1.7\n" + TypedId.next()).getBytes(StandardCharsets.US_ASCII);
    private FormId form;
    private PersonId person;

    @BeforeEach
    void aPublishedForm() {
        form = forms.start(new Questionnaire(List.of(comes, plate, poster)));
        forms.publish(form);
        person =
                people.register(
                        new EmailAddress(TypedId.next() + "@example.org"), "Ona", Language.LT);
    }

    @Test
    void aPublishedVersionStaysWhateverBecomesOfTheDraft() {
        Draft seen = forms.draft(form);
        FormVersion first = forms.published(form).orElseThrow();
        assertThat(forms.publish(form)).isEqualTo(first);

        forms.change(seen, new Questionnaire(List.of(comes)));
        assertThat(forms.published(form)).contains(first);
        assertThatThrownBy(() -> forms.change(seen, Questionnaire.EMPTY))
                .isInstanceOf(OptimisticLockingFailureException.class);

        FormVersion second = forms.publish(form);
        assertThat(second).isEqualTo(new FormVersion(form, 2, new Questionnaire(List.of(comes))));
        assertThat(forms.versions(form)).containsExactly(second, first);
        assertThatThrownBy(
                        () ->
                                database.sql(
                                                "update forms.published set questions = '{}' where number = 1")
                                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
    }

    @Test
    void answersAreKeptAgainstTheVersionThatWasSeen() {
        ResponseId response = responses.begin(form, person);
        responses.save(response, sent(Map.of(comes, "yes", plate, "ABC 123")), Language.EN);
        forms.change(forms.draft(form), new Questionnaire(List.of(plateAlone(), comes)));
        forms.publish(form);

        FilledForm old = responses.open(response, Language.EN);
        assertThat(old.answers().text(plate.id())).isEqualTo("ABC 123");
        assertThat(old.questionnaire().questions()).containsExactly(comes, plate, poster);

        responses.renew(response, Language.EN);
        FilledForm now = responses.open(response, Language.EN);
        assertThat(now.questionnaire().questions()).containsExactly(plateAlone(), comes);
        assertThat(now.answers().text(plate.id())).isEqualTo("ABC 123");
    }

    @Test
    void whatWasNotAskedInTheEndIsLetGo() {
        ResponseId response = responses.begin(form, person);
        responses.save(response, sent(Map.of(comes, "no", plate, "ABC 123")), Language.EN);
        responses.settle(response);
        assertThat(responses.find(response).orElseThrow().answers())
                .isEqualTo(new Answers(Map.of(comes.id(), List.of("no"))));
    }

    @Test
    void aFileIsTakenByItsContentAndReplaced() {
        ResponseId response = responses.begin(form, person);
        FilledForm refused = responses.save(response, file("poster.pdf", PNG, "text"), Language.EN);
        assertThat(refused.errors().isEmpty()).isTrue();
        FileId picture = only(response).file();

        FilledForm wrong =
                responses.save(
                        response,
                        file("poster.pdf", "#!/bin/sh".getBytes(StandardCharsets.US_ASCII), ""),
                        Language.EN);
        assertThat(wrong.errors().of(poster.field()))
                .extracting(FormErrors.Message::key)
                .containsExactly("forms.error.file-type");
        assertThat(only(response).file()).isEqualTo(picture);

        FilledForm large =
                responses.save(response, file("large.pdf", new byte[1_048_577], ""), Language.EN);
        assertThat(large.errors().of(poster.field()))
                .extracting(FormErrors.Message::key)
                .containsExactly("forms.error.file-size");

        responses.save(response, file("C:\\plans\\poster.pdf", pdf, ""), Language.EN);
        assertThat(only(response).name()).isEqualTo("poster.pdf");
        assertThat(files.find(picture)).isEmpty();

        FileId document = only(response).file();
        var removal = new LinkedMultiValueMap<String, String>();
        removal.add(poster.field() + "-remove", "yes");
        responses.save(
                response,
                new Sent(new FormInput(removal), new LinkedMultiValueMap<>()),
                Language.EN);
        assertThat(responses.find(response).orElseThrow().files()).isEmpty();
        assertThat(files.find(document)).isEmpty();
    }

    @Test
    void aFileIsTheirsWhoGaveIt() {
        ResponseId response = responses.begin(form, person);
        responses.save(response, file("poster.pdf", pdf, ""), Language.EN);
        FileId file = only(response).file();
        assertThat(name(file, person)).contains("poster.pdf");
        assertThat(name(file, PersonId.next())).isEmpty();
    }

    @Test
    void whoAsksGetsTheirAnswersAndWhoGoesTakesThemAlong() {
        ResponseId response = responses.begin(form, person);
        var input = new LinkedMultiValueMap<String, String>();
        input.add(comes.field(), "yes");
        input.add(plate.field(), "ABC 123");
        responses.save(
                response,
                new Sent(new FormInput(input), file("poster.pdf", pdf, "").files()),
                Language.EN);
        FileId file = only(response).file();

        PersonalData ours = ours();
        assertThat(ours.export(person).getFirst().fields())
                .containsEntry("By car?", "yes")
                .containsEntry("Plate", "ABC 123")
                .containsEntry("Poster", "poster.pdf");
        ours.erase(person);
        assertThat(responses.find(response).orElseThrow().answers()).isEqualTo(Answers.NONE);
        assertThat(files.find(file)).isEmpty();
    }

    private PersonalData ours() {
        return personalData.stream()
                .filter(each -> each.getClass().getName().contains("kontor.forms"))
                .findFirst()
                .orElseThrow();
    }

    private Question plateAlone() {
        return new Question(
                plate.id(),
                plate.kind(),
                plate.label(),
                plate.help(),
                true,
                List.of(),
                "",
                Limits.NONE,
                Optional.empty());
    }

    private Attachment only(ResponseId response) {
        return Objects.requireNonNull(
                responses.find(response).orElseThrow().files().get(poster.id()));
    }

    private Optional<String> name(FileId file, PersonId reader) {
        var visitor = new Visitor(Optional.of(reader), "", Set.of());
        return owners.stream().flatMap(owner -> owner.nameFor(file, visitor).stream()).findFirst();
    }

    private Sent file(String name, byte[] content, String type) {
        var sent = new LinkedMultiValueMap<String, MultipartFile>();
        sent.add(poster.field(), new MockMultipartFile(poster.field(), name, type, content));
        return new Sent(new FormInput(new LinkedMultiValueMap<>()), sent);
    }

    private static Sent sent(Map<Question, String> given) {
        var input = new LinkedMultiValueMap<String, String>();
        given.forEach((question, text) -> input.add(question.field(), text));
        return new Sent(new FormInput(input), new LinkedMultiValueMap<>());
    }
}
