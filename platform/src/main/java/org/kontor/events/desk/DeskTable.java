package org.kontor.events.desk;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.directory.Countries;
import org.kontor.events.ConsentId;
import org.kontor.events.EventCard;
import org.kontor.events.consent.Consent;
import org.kontor.events.consent.Consents;
import org.kontor.events.consent.GivenConsents;
import org.kontor.events.registration.Standing;
import org.kontor.forms.FilledForm;
import org.kontor.forms.Question;
import org.kontor.forms.ResponseId;
import org.kontor.shared.PersonId;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Writes registrations into a table: what is known of each, what they agreed to, and all that they
/// answered.
@Component
class DeskTable {
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "email",
                    "organisation",
                    "country",
                    "role",
                    "funding",
                    "state",
                    "confirmed",
                    "matchmaking",
                    "submitted",
                    "reason");

    private final DeskQueries queries;
    private final DeskQuestions questions;
    private final Consents consents;
    private final GivenConsents given;

    DeskTable(
            DeskQueries queries, DeskQuestions questions, Consents consents, GivenConsents given) {
        this.queries = queries;
        this.questions = questions;
        this.consents = consents;
        this.given = given;
    }

    /// A table, filled.
    record Filled(List<String> header, List<List<?>> rows) {}

    Filled of(EventCard event, DeskFilter filter, Shell shell) {
        List<DeskRow> found = queries.all(event.id(), new Selection.Found(filter));
        List<Question> asked = questions.of(event.id());
        List<Consent> agreed = consents.of(event.id());
        var writing =
                new Writing(
                        event,
                        asked,
                        agreed,
                        questions.answers(found, shell.language()),
                        given.all(event.id()),
                        shell);
        return new Filled(
                Stream.of(
                                COLUMNS.stream()
                                        .map(each -> shell.t("events.registrations." + each)),
                                agreed.stream().map(consent -> shell.t(consent.text().title())),
                                asked.stream().map(question -> shell.t(question.label())))
                        .flatMap(names -> names)
                        .toList(),
                found.stream().<List<?>>map(writing::cells).toList());
    }

    private record Writing(
            EventCard event,
            List<Question> asked,
            List<Consent> agreed,
            Map<ResponseId, FilledForm> answers,
            Map<PersonId, Set<ConsentId>> given,
            Shell shell) {

        private List<Object> cells(DeskRow row) {
            Standing standing = row.standing();
            var cells =
                    new ArrayList<Object>(
                            List.of(
                                    row.name(),
                                    row.email(),
                                    row.organisationName(),
                                    Countries.name(row.country(), shell.language()),
                                    shell.t("events.registration.role", row.coming().role()),
                                    shell.t("events.registration.funding", row.coming().funding()),
                                    shell.t("events.registration.state", standing.state()),
                                    yesOrNo(standing.confirmed()),
                                    yesOrNo(row.coming().matchmaking()),
                                    row.submittedAt()
                                            .<Object>map(
                                                    at -> LocalDateTime.ofInstant(at, event.zone()))
                                            .orElse(""),
                                    standing.reason()));
            agreed.forEach(
                    consent ->
                            cells.add(
                                    yesOrNo(
                                            given.getOrDefault(row.person(), Set.of())
                                                    .contains(consent.id()))));
            FilledForm form = row.response().map(answers::get).orElseGet(FilledForm::nothing);
            asked.forEach(question -> cells.add(answer(form, question)));
            return cells;
        }

        private String answer(FilledForm form, Question question) {
            return form.questionnaire()
                    .find(question.id())
                    .map(each -> form.say(each, shell))
                    .orElse("");
        }

        private String yesOrNo(boolean is) {
            return shell.t(is ? "events.yes" : "events.no");
        }
    }
}
