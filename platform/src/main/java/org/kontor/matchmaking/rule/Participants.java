package org.kontor.matchmaking.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.entry.Entries;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which group each organisation of an event is in, and who is protected.
@Component
class Participants {
    static final int PAGE = 50;

    private final JdbcClient database;
    private final Entries entries;
    private final AuditTrail trail;

    Participants(JdbcClient database, Entries entries, AuditTrail trail) {
        this.database = database;
        this.entries = entries;
        this.trail = trail;
    }

    /// The organisations at the event by name, those after the given one; one more than a page
    /// where more follow.
    List<ParticipantRow> page(EventId event, String text, Optional<UUID> after) {
        return database.sql(
                        """
                        select organisation.id, organisation.name, organisation.country, group_id,
                               coalesce(protected, false) as protected
                        from directory.organisation
                        left join matchmaking.participant
                            on participant.event_id = :event and organisation_id = organisation.id
                        where organisation.id in
                                (select organisation_id from matchmaking.delegate where event_id = :event)
                          and (:text = '' or strpos(directory.plain(name), directory.plain(:text)) > 0)
                          and (:after::uuid is null or (directory.plain(name), organisation.id) >
                               (select directory.plain(name), id from directory.organisation where id = :after))
                        order by directory.plain(name), organisation.id limit :limit
                        """)
                .param("event", event.value())
                .param("text", text)
                .param("after", after.orElse(null))
                .param("limit", PAGE + 1)
                .query(
                        (row, number) ->
                                new ParticipantRow(
                                        new Participant(
                                                new OrganisationId(row.getObject("id", UUID.class)),
                                                row.getString("name"),
                                                row.getString("country")),
                                        Optional.ofNullable(row.getObject("group_id", UUID.class))
                                                .map(GroupId::new),
                                        row.getBoolean("protected")))
                .list();
    }

    /// Stores where these organisations stand now.
    ///
    /// @param shown where each stood when the organiser looked
    /// @throws OptimisticLockingFailureException where somebody else has placed one of them since
    @Transactional
    void place(EventId event, Collection<Placing> wanted, Collection<Placing> shown) {
        Map<OrganisationId, Placing> before =
                shown.stream()
                        .collect(Collectors.toMap(Placing::organisation, Function.identity()));
        List<Placing> changed =
                wanted.stream().filter(one -> !one.equals(before.get(one.organisation()))).toList();
        for (Placing placing : changed) {
            Placing known = before.getOrDefault(placing.organisation(), placing);
            if (store(event, placing, known) == 0) {
                throw new OptimisticLockingFailureException(
                        placing.organisation() + " was placed by somebody else");
            }
        }
        if (!changed.isEmpty()) {
            entries.refresh(event, changed.stream().map(Placing::organisation).toList());
            trail.record(
                    new Subject("event", event.value()),
                    "matchmaking.audit.placed",
                    Map.of("organisations", String.valueOf(changed.size())));
        }
    }

    private int store(EventId event, Placing placing, Placing known) {
        return database.sql(
                        """
                        insert into matchmaking.participant (event_id, organisation_id, group_id, protected)
                        values (:event, :organisation, :group, :protected)
                        on conflict (event_id, organisation_id) do update
                        set group_id = excluded.group_id, protected = excluded.protected
                        where participant.group_id is not distinct from :knownGroup
                          and participant.protected = :knownProtected
                        """)
                .param("event", event.value())
                .param("organisation", placing.organisation().value())
                .param("group", placing.group().map(GroupId::value).orElse(null))
                .param("protected", placing.isProtected())
                .param("knownGroup", known.group().map(GroupId::value).orElse(null))
                .param("knownProtected", known.isProtected())
                .update();
    }
}
