package org.kontor.matchmaking;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.opportunity.Opportunities;
import org.kontor.matchmaking.profile.Profiles;
import org.kontor.matchmaking.recommendation.RenewingRecommendations;
import org.kontor.matchmaking.request.Requests;
import org.kontor.matchmaking.rule.Rules;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who wishes to meet whom, as other modules use it.
@Component
public class Matchmaking {
    private final Requests requests;
    private final Rules rules;
    private final Profiles profiles;
    private final Opportunities opportunities;
    private final RenewingRecommendations renewing;
    private final JdbcClient database;

    Matchmaking(
            Requests requests,
            Rules rules,
            Profiles profiles,
            Opportunities opportunities,
            RenewingRecommendations renewing,
            JdbcClient database) {
        this.requests = requests;
        this.rules = rules;
        this.profiles = profiles;
        this.opportunities = opportunities;
        this.renewing = renewing;
        this.database = database;
    }

    /// Stores what organisations that have no profile yet tell of themselves.
    public void introduce(EventId event, Map<OrganisationId, Introduction> told) {
        profiles.add(event, told);
    }

    /// Makes the recommendations tell what is now true, as a job does soon after every change.
    public void recommend() {
        renewing.renew();
    }

    /// Stores requests as they stand and makes the accepted ones known by one [RequestsAccepted];
    /// the ids come in the order given.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where two organisations have an open
    ///     or accepted request already
    public List<RequestId> enter(EventId event, List<NewRequest> wanted) {
        return requests.add(event, wanted);
    }

    /// Stores what organisations offer and look for; the ids come in the order given.
    public List<OpportunityId> offer(EventId event, List<NewOpportunity> wanted) {
        return opportunities.add(event, wanted);
    }

    /// Sets until when requests are answered; later they expire.
    public void awaitAnswers(EventId event, Instant until) {
        rules.replace(event, rules.of(event).answeredUntil(until));
    }

    /// What the organisations offer and look for at the event, offers first.
    public List<OpportunityCard> opportunities(
            EventId event, Collection<OrganisationId> organisations) {
        return opportunities.of(event, organisations);
    }

    /// All wishes that both sides agree to, in the order in which they were asked.
    public List<AcceptedRequest> accepted(EventId event) {
        return accepted(event, Optional.empty());
    }

    /// Those of the requests that both sides agree to, in the order in which they were asked.
    public List<AcceptedRequest> accepted(EventId event, Collection<RequestId> requests) {
        return accepted(event, Optional.of(requests));
    }

    private List<AcceptedRequest> accepted(EventId event, Optional<Collection<RequestId>> only) {
        UUID @Nullable [] ids =
                only.map(some -> some.stream().map(RequestId::value).toArray(UUID[]::new))
                        .orElse(null);
        Map<UUID, Map<OrganisationId, Set<PersonId>>> delegates = delegates(event, ids);
        return database.sql(
                        """
                        select id, from_id, to_id, wish, answer_wish, mode, languages,
                               valid_until is not null as for_now
                        from matchmaking.request
                        where event_id = :event and state = 'ACCEPTED'
                          and (:ids::uuid[] is null or id = any (:ids))
                        order by asked_at, id
                        """)
                .param("event", event.value())
                .param("ids", ids)
                .query(
                        (row, number) ->
                                new AcceptedRequest(
                                        new RequestId(row.getObject("id", UUID.class)),
                                        new OrganisationId(row.getObject("from_id", UUID.class)),
                                        new OrganisationId(row.getObject("to_id", UUID.class)),
                                        Wish.valueOf(row.getString("wish")),
                                        Optional.ofNullable(row.getString("answer_wish"))
                                                .map(Wish::valueOf),
                                        Mode.valueOf(row.getString("mode")),
                                        List.of((String[]) row.getArray("languages").getArray()),
                                        row.getBoolean("for_now"),
                                        delegates.getOrDefault(
                                                row.getObject("id", UUID.class), Map.of())))
                .list();
    }

    public WishFigures figures(EventId event) {
        return database.sql(
                        """
                        select count(*) filter (where state = 'PENDING') as pending,
                               count(*) filter (where state = 'ACCEPTED') as accepted,
                               count(*) filter (where state = 'DECLINED') as declined,
                               count(*) filter (where state = 'WITHDRAWN') as withdrawn,
                               count(*) filter (where state = 'EXPIRED') as expired
                        from matchmaking.request where event_id = :event
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new WishFigures(
                                        row.getInt("pending"),
                                        row.getInt("accepted"),
                                        row.getInt("declined"),
                                        row.getInt("withdrawn"),
                                        row.getInt("expired")))
                .single();
    }

    private Map<UUID, Map<OrganisationId, Set<PersonId>>> delegates(
            EventId event, UUID @Nullable [] ids) {
        var delegates = new HashMap<UUID, Map<OrganisationId, Set<PersonId>>>();
        database.sql(
                        """
                        select request_id, organisation_id, person_id
                        from matchmaking.request_delegate
                        join matchmaking.request on request.id = request_id
                        where event_id = :event and state = 'ACCEPTED'
                          and (:ids::uuid[] is null or request_id = any (:ids))
                        """)
                .param("event", event.value())
                .param("ids", ids)
                .query(
                        row -> {
                            delegates
                                    .computeIfAbsent(
                                            row.getObject("request_id", UUID.class),
                                            id -> new HashMap<>())
                                    .computeIfAbsent(
                                            new OrganisationId(
                                                    row.getObject("organisation_id", UUID.class)),
                                            id -> new HashSet<>())
                                    .add(new PersonId(row.getObject("person_id", UUID.class)));
                        });
        return delegates;
    }
}
