package org.kontor.matchmaking.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.entry.Entries;
import org.kontor.matchmaking.request.Request;
import org.kontor.matchmaking.request.Requests;
import org.kontor.matchmaking.request.Route;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The texts that can be reported, as they are now: who wrote them for whom, and whether they are
/// out of sight.
@Component
class ReportedTexts {
    private static final String PROFILE =
            """
            select organisation_id, concat_ws(E'\\n\\n', about ->> 'en', about ->> 'lt') as text
            from matchmaking.profile where event_id = :event and id = :id for no key update
            """;
    private static final String OPPORTUNITY =
            """
            select organisation_id,
                   concat_ws(E'\\n\\n', title ->> 'en', description ->> 'en', title ->> 'lt', description ->> 'lt') as text
            from matchmaking.opportunity where event_id = :event and id = :id for no key update
            """;

    private final Requests requests;
    private final Entries entries;
    private final JdbcClient database;

    ReportedTexts(Requests requests, Entries entries, JdbcClient database) {
        this.requests = requests;
        this.entries = entries;
        this.database = database;
    }

    /// @param reader the one organisation that it was written to; empty for all participants
    /// @param by who wrote it, empty where nobody is known
    record Written(
            OrganisationId author,
            Optional<OrganisationId> reader,
            Optional<PersonId> by,
            String text) {}

    /// The text, held until the end of the transaction; empty where there is none, or nobody but
    /// its author may know of it.
    Optional<Written> find(EventId event, Part part, UUID thing) {
        Optional<Written> found =
                part.isOfRequest()
                        ? requests.lock(event, new RequestId(thing))
                                .filter(request -> request.route() != Route.HELD)
                                .map(request -> of(request, part))
                        : told(event, part == Part.PROFILE ? PROFILE : OPPORTUNITY, thing);
        return found.filter(written -> !written.text.isEmpty());
    }

    private static Written of(Request request, Part part) {
        return part == Part.MESSAGE
                ? new Written(
                        request.fromId(),
                        Optional.of(request.toId()),
                        Optional.ofNullable(request.question().askedBy()),
                        request.question().message())
                : new Written(
                        request.toId(),
                        Optional.of(request.fromId()),
                        Optional.ofNullable(request.answer().answeredBy()),
                        request.answer().answerMessage());
    }

    private Optional<Written> told(EventId event, String statement, UUID thing) {
        return database.sql(statement)
                .param("event", event.value())
                .param("id", thing)
                .query(
                        (row, number) ->
                                new Written(
                                        new OrganisationId(
                                                row.getObject("organisation_id", UUID.class)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        row.getString("text")))
                .optional();
    }

    // Its people may change it meanwhile: what is out of sight is no part of their version.
    void hide(Report report, boolean hidden) {
        String statement =
                switch (report.part()) {
                    case MESSAGE ->
                            "update matchmaking.request set message_hidden = :hidden where id = :id";
                    case ANSWER ->
                            "update matchmaking.request set answer_hidden = :hidden where id = :id";
                    case PROFILE ->
                            "update matchmaking.profile set hidden = :hidden where id = :id";
                    case OPPORTUNITY ->
                            "update matchmaking.opportunity set hidden = :hidden where id = :id";
                };
        database.sql(statement).param("hidden", hidden).param("id", report.thing()).update();
        if (!report.part().isOfRequest()) {
            entries.refresh(report.eventId(), List.of(report.authorId()));
        }
    }
}
