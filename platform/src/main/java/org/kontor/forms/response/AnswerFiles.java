package org.kontor.forms.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.files.FileId;
import org.kontor.files.FileOwner;
import org.kontor.files.StoredFile;
import org.kontor.files.StoredFiles;
import org.kontor.forms.Attachment;
import org.kontor.forms.Question;
import org.kontor.forms.QuestionId;
import org.kontor.forms.QuestionKind;
import org.kontor.forms.Questionnaire;
import org.kontor.forms.Response;
import org.kontor.forms.ResponseId;
import org.kontor.forms.ResponseReader;
import org.kontor.forms.Sent;
import org.kontor.shared.PersonId;
import org.kontor.web.FormErrors;
import org.kontor.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The files that are answers: theirs who answered, and theirs whom they answered.
@Component
public class AnswerFiles implements FileOwner {
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final StoredFiles files;
    private final List<ResponseReader> readers;

    AnswerFiles(JdbcClient database, StoredFiles files, List<ResponseReader> readers) {
        this.database = database;
        this.files = files;
        this.readers = readers;
    }

    @Override
    public Optional<String> nameFor(FileId file, Visitor visitor) {
        return database
                .sql(
                        """
                        select response_id, person_id, name from forms.attachment
                        join forms.response on response.id = response_id
                        where file_id = :file order by response_id
                        """)
                .param("file", file.sha256())
                .query(
                        (row, number) ->
                                new Answer(
                                        new ResponseId(row.getObject(1, UUID.class)),
                                        new PersonId(row.getObject(2, UUID.class)),
                                        row.getString(3)))
                .list()
                .stream()
                .filter(answer -> mayRead(answer, visitor))
                .map(Answer::name)
                .findFirst();
    }

    /// Stores the files that were sent and may be answers, in the place of those before, and says
    /// what is wrong with the others.
    public void take(
            Response response, Questionnaire questionnaire, Sent sent, FormErrors refused) {
        for (Question question : questionnaire.questions()) {
            if (question.kind() == QuestionKind.FILE) {
                if (sent.removes(question)) {
                    detach(response, question.id());
                }
                sent.file(question).ifPresent(file -> take(response, question, file, refused));
            }
        }
    }

    /// Lets go of the files that answer none of these questions.
    public void keep(Response response, List<Question> questions) {
        List<QuestionId> kept = questions.stream().map(Question::id).toList();
        response.files().keySet().stream()
                .filter(question -> !kept.contains(question))
                .forEach(question -> detach(response, question));
    }

    private void take(
            Response response, Question question, MultipartFile sent, FormErrors refused) {
        if (sent.getSize() > question.megabytes() * 1024L * 1024L) {
            refused.add(question.field(), "forms.error.file-size", question.megabytes());
            return;
        }
        String name = name(sent);
        StoredFile stored = store(sent, name);
        if (question.limits().types().stream().noneMatch(type -> type.isOf(stored.mediaType()))) {
            files.release(stored.id());
            refused.add(question.field(), "forms.error.file-type");
            return;
        }
        detach(response, question.id(), stored.id());
        database.sql(
                        """
                        insert into forms.attachment (response_id, question_id, file_id, name, size)
                        values (:response, :question, :file, :name, :size)
                        """)
                .param("response", response.id().value())
                .param("question", question.id().value())
                .param("file", stored.id().sha256())
                .param("name", name)
                .param("size", stored.size())
                .update();
    }

    private StoredFile store(MultipartFile sent, String name) {
        try {
            return files.store(sent.getInputStream(), name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void detach(Response response, QuestionId question) {
        Optional.ofNullable(response.files().get(question))
                .map(Attachment::file)
                .ifPresent(
                        file -> {
                            unlink(response, question);
                            files.release(file);
                        });
    }

    private void detach(Response response, QuestionId question, FileId by) {
        unlink(response, question);
        Optional.ofNullable(response.files().get(question))
                .map(Attachment::file)
                .filter(before -> !before.equals(by))
                .ifPresent(files::release);
    }

    private void unlink(Response response, QuestionId question) {
        database.sql(
                        "delete from forms.attachment where response_id = :response and question_id = :question")
                .param("response", response.id().value())
                .param("question", question.value())
                .update();
    }

    private boolean mayRead(Answer answer, Visitor visitor) {
        return visitor.person().equals(Optional.of(answer.person))
                || readers.stream().anyMatch(reader -> reader.mayRead(answer.response, visitor));
    }

    private static String name(MultipartFile sent) {
        String path = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String printable = name.replaceAll("\\p{Cntrl}", "").strip();
        return printable.length() <= LONGEST_NAME
                ? printable
                : printable.substring(printable.length() - LONGEST_NAME);
    }

    private record Answer(ResponseId response, PersonId person, String name) {}
}
