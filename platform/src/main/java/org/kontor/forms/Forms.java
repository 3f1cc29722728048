package org.kontor.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The forms of this installation: each with a draft, and the versions that were published.
@Component
public class Forms {
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    Forms(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// Begins a form whose draft has these questions; nothing is published yet.
    @Transactional
    public FormId start(Questionnaire questionnaire) {
        FormId id = FormId.next();
        database.sql("insert into forms.form (id, draft, version) values (:id, :draft::jsonb, 0)")
                .param("id", id.value())
                .param("draft", QuestionnaireJson.write(questionnaire))
                .update();
        record(id, "started", questionnaire.questions().size());
        return id;
    }

    /// The form as it is being worked on.
    ///
    /// @throws java.util.NoSuchElementException where there is no such form
    public Draft draft(FormId form) {
        return database.sql("select draft, version from forms.form where id = :id")
                .param("id", form.value())
                .query(
                        (row, number) ->
                                new Draft(
                                        form,
                                        QuestionnaireJson.questionnaire(row.getString("draft")),
                                        row.getInt("version")))
                .optional()
                .orElseThrow();
    }

    /// Puts other questions into the draft.
    ///
    /// @throws OptimisticLockingFailureException where somebody else changed it since it was read
    @Transactional
    public void change(Draft seen, Questionnaire questionnaire) {
        int changed =
                database.sql(
                                """
                                update forms.form set draft = :draft::jsonb, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", seen.form().value())
                        .param("draft", QuestionnaireJson.write(questionnaire))
                        .param("version", seen.version())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(
                    "Form %s has changed since it was shown".formatted(seen.form()));
        }
        record(seen.form(), "changed", questionnaire.questions().size());
    }

    /// Makes the draft what is asked from now on; what was answered before keeps its version. A
    /// draft that says what is published already makes no further version.
    @Transactional
    public FormVersion publish(FormId form) {
        // Who publishes the same form at the same time waits here.
        database.sql("select id from forms.form where id = :id for update")
                .param("id", form.value())
                .query(UUID.class)
                .single();
        Questionnaire questionnaire = draft(form).questionnaire();
        Optional<FormVersion> last = published(form);
        if (last.filter(version -> version.questionnaire().equals(questionnaire)).isPresent()) {
            return last.get();
        }
        var next =
                new FormVersion(form, last.map(FormVersion::number).orElse(0) + 1, questionnaire);
        database.sql(
                        """
                        insert into forms.published (form_id, number, questions, published_at)
                        values (:form, :number, :questions::jsonb, :now)
                        """)
                .param("form", form.value())
                .param("number", next.number())
                .param("questions", QuestionnaireJson.write(questionnaire))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        record(form, "published", questionnaire.questions().size());
        return next;
    }

    /// What is asked now, empty where nothing was published yet.
    public Optional<FormVersion> published(FormId form) {
        return database.sql(
                        """
                        select form_id, number, questions from forms.published
                        where form_id = :form order by number desc limit 1
                        """)
                .param("form", form.value())
                .query((row, number) -> version(row))
                .optional();
    }

    /// What was published under the number.
    ///
    /// @throws java.util.NoSuchElementException where there is no such version
    public FormVersion version(FormId form, int number) {
        return database.sql(
                        """
                        select form_id, number, questions from forms.published
                        where form_id = :form and number = :number
                        """)
                .param("form", form.value())
                .param("number", number)
                .query((row, position) -> version(row))
                .optional()
                .orElseThrow();
    }

    /// All that were published, the latest first.
    public List<FormVersion> versions(FormId form) {
        return database.sql(
                        """
                        select form_id, number, questions from forms.published
                        where form_id = :form order by number desc
                        """)
                .param("form", form.value())
                .query((row, number) -> version(row))
                .list();
    }

    private void record(FormId form, String action, int questions) {
        trail.record(
                new Subject("form", form.value()),
                "forms.audit." + action,
                Map.of("questions", String.valueOf(questions)));
    }

    private static FormVersion version(ResultSet row) throws SQLException {
        return new FormVersion(
                new FormId(row.getObject("form_id", UUID.class)),
                row.getInt("number"),
                QuestionnaireJson.questionnaire(row.getString("questions")));
    }
}
