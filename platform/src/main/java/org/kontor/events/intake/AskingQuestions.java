package org.kontor.events.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.forms.Draft;
import org.kontor.forms.FormId;
import org.kontor.forms.Forms;
import org.kontor.forms.Questionnaire;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.shared.Role;
import org.kontor.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives an event questions of its own, and asks them once they are published.
@Component
@Transactional
public class AskingQuestions {
    private final Intakes intakes;
    private final Forms forms;
    private final JdbcClient database;

    AskingQuestions(Intakes intakes, Forms forms, JdbcClient database) {
        this.intakes = intakes;
        this.forms = forms;
        this.database = database;
    }

    /// Begins the event's form with these questions; where it has one already, that stays.
    public FormId begin(EventId event, Questionnaire questions) {
        Intake intake = intakes.lock(event);
        return intake.form()
                .orElseGet(
                        () -> {
                            FormId form = forms.start(questions);
                            intakes.store(with(intake, Optional.of(form), false));
                            return form;
                        });
    }

    /// What another event asks, to begin with.
    Questionnaire of(EventId other) {
        return intakes.of(other)
                .form()
                .map(forms::draft)
                .map(Draft::questionnaire)
                .orElse(Questionnaire.EMPTY);
    }

    /// Publishes the draft; from the first time on people are asked.
    public void publish(EventId event) {
        Intake intake = intakes.lock(event);
        FormId form = intake.form().orElseThrow();
        boolean isFirst = forms.published(form).isEmpty();
        forms.publish(form);
        if (isFirst) {
            intakes.store(with(intake, intake.form(), true));
        }
    }

    /// The other events with questions that the visitor sets up, the latest first.
    SequencedMap<EventId, String> sources(EventId event, Visitor visitor, Language language) {
        var sources = new LinkedHashMap<EventId, String>();
        database.sql(
                        """
                        select id, name from events.event join events.intake on event_id = id
                        where form_id is not null and id <> :event order by first_day desc, id
                        """)
                .param("event", event.value())
                .query(
                        row -> {
                            if (visitor.holds(Role.ORGANISER, row.getObject("id", UUID.class))) {
                                put(sources, row, language);
                            }
                        });
        return sources;
    }

    private static void put(SequencedMap<EventId, String> sources, ResultSet row, Language language)
            throws SQLException {
        sources.put(
                new EventId(row.getObject("id", UUID.class)),
                TranslatedConverters.fromJson(row.getString("name")).in(language));
    }

    private static Intake with(Intake intake, Optional<FormId> form, boolean asks) {
        return new Intake(
                intake.event(),
                intake.approval(),
                intake.capacity(),
                intake.roles(),
                form,
                asks,
                intake.contact(),
                intake.open(),
                intake.version());
    }
}
