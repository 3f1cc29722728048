package org.kontor.forms.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.forms.Answers;
import org.kontor.forms.FormId;
import org.kontor.forms.FormVersion;
import org.kontor.forms.QuestionnaireJson;
import org.kontor.forms.Response;
import org.kontor.forms.ResponseId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Responses as the database keeps them.
@Component
public class ResponseRows {
    private static final String SELECT =
            """
            select response.*,
                (select coalesce(jsonb_agg(jsonb_build_array(question_id, file_id, name, size)), '[]')
                 from forms.attachment where response_id = response.id) as files
            from forms.response
            """;

    private final JdbcClient database;
    private final Clock clock;

    ResponseRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public ResponseId add(FormVersion version, PersonId person) {
        ResponseId id = ResponseId.next();
        database.sql(
                        """
                        insert into forms.response (id, form_id, number, person_id, answers, saved_at)
                        values (:id, :form, :number, :person, '{}', :now)
                        """)
                .param("id", id.value())
                .param("form", version.form().value())
                .param("number", version.number())
                .param("person", person.value())
                .param("now", now())
                .update();
        return id;
    }

    /// The response, which nobody else changes until the transaction ends.
    public Response lock(ResponseId id) {
        database.sql("select id from forms.response where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        return find(List.of(id)).values().iterator().next();
    }

    public Map<ResponseId, Response> find(Collection<ResponseId> ids) {
        var found = new HashMap<ResponseId, Response>();
        database.sql(SELECT + "where response.id = any (:ids)")
                .param("ids", ids.stream().map(ResponseId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            Response response = response(row);
                            found.put(response.id(), response);
                        });
        return found;
    }

    /// The response with the questions that it answers, read at once.
    public Optional<Opened> open(ResponseId id) {
        return database.sql(
                        """
                        select answered.*, questions from (%s) answered
                        join forms.published using (form_id, number) where id = :id
                        """
                                .formatted(SELECT))
                .param("id", id.value())
                .query((row, number) -> opened(row))
                .optional();
    }

    public void store(ResponseId id, int number, Answers answers) {
        database.sql(
                        """
                        update forms.response
                        set number = :number, answers = :answers::jsonb, saved_at = :now where id = :id
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("answers", QuestionnaireJson.write(answers))
                .param("now", now())
                .update();
    }

    public void remove(ResponseId id) {
        database.sql("delete from forms.response where id = :id").param("id", id.value()).update();
    }

    /// The responses of the person.
    List<ResponseId> of(PersonId person) {
        return database.sql("select id from forms.response where person_id = :person order by id")
                .param("person", person.value())
                .query((row, number) -> new ResponseId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Response response(ResultSet row) throws SQLException {
        return new Response(
                new ResponseId(row.getObject("id", UUID.class)),
                new FormId(row.getObject("form_id", UUID.class)),
                row.getInt("number"),
                QuestionnaireJson.answers(row.getString("answers")),
                QuestionnaireJson.attachments(row.getString("files")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static Opened opened(ResultSet row) throws SQLException {
        Response response = response(row);
        return new Opened(
                response,
                new FormVersion(
                        response.form(),
                        response.number(),
                        QuestionnaireJson.questionnaire(row.getString("questions"))));
    }

    /// A response, and the version of the form that it answers.
    public record Opened(Response response, FormVersion version) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
