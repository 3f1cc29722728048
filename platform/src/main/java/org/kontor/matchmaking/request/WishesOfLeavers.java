package org.kontor.matchmaking.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.CancellationConsequence;
import org.kontor.events.Consequence;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.Leaver;
import org.kontor.events.RegistrationEnded;
import org.kontor.events.RegistrationId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.matchmaking.RequestId;
import org.kontor.shared.Translated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// An organisation for which nobody comes any more meets nobody: what it asked, was asked and had
/// agreed to is withdrawn.
@Component
class WishesOfLeavers implements CancellationConsequence {
    private static final int ORDER = 200;

    private final Events events;
    private final Requests requests;
    private final JdbcClient database;

    WishesOfLeavers(Events events, Requests requests, JdbcClient database) {
        this.events = events;
        this.requests = requests;
        this.database = database;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Consequence> of(EventId event, Collection<Leaver> leavers) {
        Set<OrganisationId> coming =
                events.organisationsWithout(
                        event,
                        leavers.stream().map(Leaver::registration).collect(Collectors.toSet()));
        Map<OrganisationId, RegistrationId> last = new LinkedHashMap<>();
        leavers.stream()
                .filter(leaver -> !coming.contains(leaver.organisation()))
                .forEach(leaver -> last.putIfAbsent(leaver.organisation(), leaver.registration()));
        Map<OrganisationId, List<Translated>> partners = partners(event, last.keySet());
        return last.entrySet().stream()
                .filter(each -> partners.containsKey(each.getKey()))
                .map(
                        each ->
                                new Consequence(
                                        each.getValue(),
                                        "matchmaking.consequence.requests",
                                        partners.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    @ApplicationModuleListener
    void on(RegistrationEnded ended) {
        if (events.organisationsWithout(ended.event(), Set.of(ended.registration()))
                .contains(ended.organisation())) {
            return;
        }
        for (RequestId id : open(ended.event(), ended.organisation())) {
            requests.lock(ended.event(), id)
                    .filter(request -> request.state().isOpen())
                    .ifPresent(
                            request ->
                                    requests.move(request, request.withdraw(requests.hand(null))));
        }
    }

    private List<RequestId> open(EventId event, OrganisationId organisation) {
        return database.sql(
                        """
                        select id from matchmaking.request
                        where event_id = :event and :organisation in (from_id, to_id)
                          and state in ('PENDING', 'ACCEPTED')
                        order by id
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class)))
                .list();
    }

    /// The names of those with whom each of the organisations has asked or agreed something.
    private Map<OrganisationId, List<Translated>> partners(
            EventId event, Collection<OrganisationId> organisations) {
        Map<OrganisationId, List<Translated>> partners = new HashMap<>();
        database.sql(
                        """
                        select own.id, jsonb_build_object('en', other.name)
                        from unnest(:organisations) own (id)
                        join matchmaking.request on own.id in (from_id, to_id)
                        join directory.organisation other
                          on other.id = case from_id when own.id then to_id else from_id end
                        where event_id = :event and request.state in ('PENDING', 'ACCEPTED')
                        order by other.name
                        """)
                .param("event", event.value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            partners.computeIfAbsent(
                                            new OrganisationId(row.getObject(1, UUID.class)),
                                            own -> new ArrayList<>())
                                    .add(TranslatedConverters.fromJson(row.getString(2)));
                        });
        return partners;
    }
}
