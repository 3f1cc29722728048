package org.kontor.events.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Standing;
import org.kontor.forms.ResponseId;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Reads the registrations to an event for its organiser.
@Component
public class DeskQueries {
    static final int PAGE = 50;

    private static final String SELECT =
            """
            select registration.*, person.name, coalesce(person.email, '') as email,
                   organisation.name as organisation, organisation.country, %1$s as place
            """;

    private static final String FROM =
            """
            from events.registration
            join identity.person on person.id = registration.person_id
            join directory.organisation on organisation.id = registration.organisation_id
            """;

    private static final String MATCHES =
            """
            (:text = '' or strpos(directory.plain(person.name || ' ' || coalesce(person.email, '') || ' ' || organisation.name),
                                  directory.plain(:text)) > 0)
            and (:state = '' or registration.state = :state)
            and (:role = '' or registration.role = :role)
            and (:funding = '' or registration.funding = :funding)
            and (:country = '' or organisation.country = :country)
            and (:organisation::uuid is null or organisation.id = :organisation)
            and (:question::text is null or :given = exists (
                select from forms.response
                where response.id = registration.response_id and case
                    when :choice <> '' then response.answers -> :question @> to_jsonb(:choice::text)
                    when :words <> '' then exists (
                        select from jsonb_array_elements_text(response.answers -> :question) said
                        where strpos(directory.plain(said), directory.plain(:words)) > 0)
                    else jsonb_exists(response.answers, :question) or exists (
                        select from forms.attachment
                        where response_id = response.id and question_id = :question::uuid) end))
            """;

    private final JdbcClient database;

    DeskQueries(JdbcClient database) {
        this.database = database;
    }

    /// One row more than a page where more follow.
    List<DeskRow> page(EventId event, DeskView view, Language language) {
        StatementSpec statement =
                database.sql(
                        (SELECT
                                        + FROM
                                        + "where registration.event_id = :event and "
                                        + MATCHES
                                        + """
                                        and (:afterPlace::text is null or (%1$s, registration.id) > (:afterPlace, :afterId::uuid))
                                        order by place, registration.id limit :limit
                                        """)
                                .formatted(view.order().place()));
        return filtered(statement, event, view.filter())
                .param("countries", Countries.names(language).keySet().toArray(String[]::new))
                .param("afterPlace", view.after().map(DeskView.After::place).orElse(null))
                .param("afterId", view.after().map(DeskView.After::id).orElse(null))
                .param("limit", PAGE + 1)
                .query((row, number) -> row(row))
                .list();
    }

    /// All that are meant, those first who came first.
    public List<DeskRow> all(EventId event, Selection selection) {
        return switch (selection) {
            case Selection.Ticked(List<RegistrationId> ids) ->
                    database.sql(inOrderOfComing("registration.id = any (:ids)"))
                            .param("event", event.value())
                            .param(
                                    "ids",
                                    ids.stream().map(RegistrationId::value).toArray(UUID[]::new))
                            .query((row, number) -> row(row))
                            .list();
            case Selection.Found(DeskFilter filter) ->
                    filtered(database.sql(inOrderOfComing(MATCHES)), event, filter)
                            .query((row, number) -> row(row))
                            .list();
        };
    }

    private static String inOrderOfComing(String which) {
        return SELECT.formatted(DeskOrder.FIRST.place())
                + FROM
                + "where registration.event_id = :event and "
                + which
                + " order by registration.submission nulls last, registration.id";
    }

    DeskFigures figures(EventId event, DeskFilter filter) {
        Map<RegistrationState, Integer> byState = new TreeMap<>();
        Map<String, Integer> byCountry = new HashMap<>();
        int[] found = {0};
        filtered(
                        database.sql(
                                """
                                select registration.state, organisation.country, count(*) as all,
                                       count(*) filter (where %s) as found
                                %s
                                where registration.event_id = :event
                                group by registration.state, organisation.country
                                """
                                        .formatted(MATCHES, FROM)),
                        event,
                        filter)
                .query(
                        row -> {
                            int all = row.getInt("all");
                            byState.merge(
                                    RegistrationState.valueOf(row.getString("state")),
                                    all,
                                    Integer::sum);
                            byCountry.merge(row.getString("country"), all, Integer::sum);
                            found[0] += row.getInt("found");
                        });
        return new DeskFigures(byState, byCountry, found[0]);
    }

    private static StatementSpec filtered(
            StatementSpec statement, EventId event, DeskFilter filter) {
        Optional<AnswerFilter> answer = filter.answer();
        return statement
                .param("event", event.value())
                .param("text", filter.text())
                .param("state", filter.state().map(Enum::name).orElse(""))
                .param("role", filter.role().map(Enum::name).orElse(""))
                .param("funding", filter.funding().map(Enum::name).orElse(""))
                .param("country", filter.country())
                .param(
                        "organisation",
                        filter.organisation().map(OrganisationId::value).orElse(null),
                        Types.OTHER)
                .param(
                        "question",
                        answer.map(each -> each.question().toString()).orElse(null),
                        Types.VARCHAR)
                .param("given", answer.map(AnswerFilter::given).orElse(true))
                .param("choice", answer.map(AnswerFilter::choice).orElse(""))
                .param("words", answer.map(AnswerFilter::words).orElse(""));
    }

    private static DeskRow row(ResultSet row) throws SQLException {
        return new DeskRow(
                new RegistrationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation"),
                row.getString("country"),
                new Coming(
                        RegistrationRole.valueOf(row.getString("role")),
                        Funding.valueOf(row.getString("funding")),
                        row.getBoolean("matchmaking")),
                standing(row),
                Optional.ofNullable(row.getObject("response_id", UUID.class)).map(ResponseId::new),
                row.getString("place"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
        @Nullable Long submission = row.getObject("submission", Long.class);
        return new Standing(
                RegistrationState.valueOf(row.getString("state")),
                row.getBoolean("confirmed"),
                submitted == null ? null : submitted.toInstant(),
                submission,
                row.getString("reason"));
    }
}
