package org.kontor.matchmaking.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.DeclineReason;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads requests for those who ask and answer.
@Component
public class RequestQueries {
    static final int PAGE = 50;

    private static final String SELECT =
            """
            select request.*, matchmaking.expires(asked_at, valid_until, deadline) as expires_at,
                   asking.id as asking_id, asking.name as asking_name, asking.country as asking_country,
                   other.id as other_id, other.name as other_name, other.country as other_country
            from matchmaking.request
            join matchmaking.deadline using (event_id)
            join directory.organisation asking on asking.id = from_id
            join directory.organisation other on other.id = to_id
            where event_id = :event
            """;

    private final JdbcClient database;

    RequestQueries(JdbcClient database) {
        this.database = database;
    }

    public Optional<RequestCard> find(EventId event, RequestId id) {
        return database.sql(SELECT + "and request.id = :id")
                .param("event", event.value())
                .param("id", id.value())
                .query((row, number) -> card(row))
                .optional();
    }

    /// Those of the requests that are there, in the order of asking.
    List<RequestCard> find(EventId event, Collection<RequestId> ids) {
        return database.sql(SELECT + "and request.id = any (:ids) order by request.id")
                .param("event", event.value())
                .param("ids", ids.stream().map(RequestId::value).toArray(UUID[]::new))
                .query((row, number) -> card(row))
                .list();
    }

    /// What the organisation has to answer, the dearest wishes first, then in the order of asking;
    /// as many as a page holds.
    List<RequestCard> toAnswer(EventId event, OrganisationId organisation) {
        return database.sql(
                        SELECT
                                + """
                                and to_id = :organisation and state = 'PENDING' and route <> 'HELD'
                                order by valid_until nulls last, position(wish in 'MUST WANT COULD'), request.id
                                limit :limit
                                """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .param("limit", PAGE)
                .query((row, number) -> card(row))
                .list();
    }

    /// What others asked the organisation and is no longer open, the latest first; one more than a
    /// page where more follow.
    List<RequestCard> answered(EventId event, OrganisationId organisation, Optional<UUID> before) {
        return page(
                "to_id = :organisation and state <> 'PENDING' and route <> 'HELD'",
                event,
                organisation,
                before);
    }

    /// What the organisation asked, the latest first; one more than a page where more follow.
    List<RequestCard> sent(EventId event, OrganisationId organisation, Optional<UUID> before) {
        return page("from_id = :organisation", event, organisation, before);
    }

    /// What the organiser has to pass on or refuse, the oldest first.
    public List<RequestCard> held(EventId event) {
        return database.sql(SELECT + "and state = 'PENDING' and route = 'HELD' order by request.id")
                .param("event", event.value())
                .query((row, number) -> card(row))
                .list();
    }

    /// The organisations that the person acts for, by name, and how many requests each has to
    /// answer.
    SequencedMap<Participant, Integer> own(EventId event, PersonId person) {
        SequencedMap<Participant, Integer> own = new LinkedHashMap<>();
        database.sql(
                        """
                        select organisation.id as own_id, organisation.name as own_name,
                               organisation.country as own_country,
                               (select count(*) from matchmaking.request
                                where request.event_id = :event and to_id = organisation.id
                                  and state = 'PENDING' and route <> 'HELD') as open
                        from matchmaking.representative
                        join directory.organisation on organisation.id = organisation_id
                        where representative.event_id = :event and person_id = :person
                        order by directory.plain(organisation.name), organisation.id
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query(
                        row -> {
                            own.put(participant(row, "own"), row.getInt("open"));
                        });
        return own;
    }

    /// How many requests wait that an adviser prepared for the organisation, empty where it is in
    /// no delegation.
    Optional<Integer> prepared(EventId event, OrganisationId organisation) {
        return database.sql(
                        """
                        select (select count(*) from matchmaking.prepared
                                where event_id = :event and from_id = :organisation and state = 'WAITING')
                        where exists (select from events.registration r
                                      join events.delegation_member m on m.registration_id = r.id
                                      where r.event_id = :event and r.organisation_id = :organisation)
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query(Integer.class)
                .optional();
    }

    /// Who is named for the request, on either side.
    Map<OrganisationId, Set<PersonId>> delegates(RequestId request) {
        Map<OrganisationId, Set<PersonId>> delegates = new HashMap<>();
        database.sql(
                        """
                        select organisation_id, person_id from matchmaking.request_delegate
                        where request_id = :request
                        """)
                .param("request", request.value())
                .query(
                        row -> {
                            delegates
                                    .computeIfAbsent(
                                            new OrganisationId(row.getObject(1, UUID.class)),
                                            organisation -> new HashSet<>())
                                    .add(new PersonId(row.getObject(2, UUID.class)));
                        });
        return delegates;
    }

    private List<RequestCard> page(
            String which, EventId event, OrganisationId organisation, Optional<UUID> before) {
        return database.sql(
                        SELECT
                                + "and "
                                + which
                                + """
                                 and (:before::uuid is null or request.id < :before)
                                order by request.id desc limit :limit
                                """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .param("before", before.orElse(null))
                .param("limit", PAGE + 1)
                .query((row, number) -> card(row))
                .list();
    }

    private static RequestCard card(ResultSet row) throws SQLException {
        return new RequestCard(
                new RequestId(row.getObject("id", UUID.class)),
                participant(row, "asking"),
                participant(row, "other"),
                question(row),
                Route.valueOf(row.getString("route")),
                RequestState.valueOf(row.getString("state")),
                answer(row),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Participant participant(ResultSet row, String side) throws SQLException {
        return new Participant(
                new OrganisationId(row.getObject(side + "_id", UUID.class)),
                row.getString(side + "_name"),
                row.getString(side + "_country"));
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                Wish.valueOf(row.getString("wish")),
                Mode.valueOf(row.getString("mode")),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getString("message"),
                row.getBoolean("message_hidden"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                person(row, "asked_by"),
                instant(row, "valid_until"));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        String wish = row.getString("answer_wish");
        String reason = row.getString("decline_reason");
        return new Answer(
                wish == null ? null : Wish.valueOf(wish),
                reason == null ? null : DeclineReason.valueOf(reason),
                row.getString("answer_message"),
                row.getBoolean("answer_hidden"),
                instant(row, "answered_at"),
                person(row, "answered_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
