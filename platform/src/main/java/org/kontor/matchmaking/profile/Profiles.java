package org.kontor.matchmaking.profile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.entry.Entries;
import org.kontor.shared.PersonId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What organisations tell of themselves, event by event.
@Component
@Transactional
public class Profiles {
    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final Entries entries;
    private final AuditTrail trail;
    private final Clock clock;

    Profiles(
            JdbcAggregateTemplate aggregates,
            JdbcClient database,
            Entries entries,
            AuditTrail trail,
            Clock clock) {
        this.aggregates = aggregates;
        this.database = database;
        this.entries = entries;
        this.trail = trail;
        this.clock = clock;
    }

    public Optional<Profile> find(EventId event, OrganisationId organisation) {
        return database.sql(
                        """
                        select id from matchmaking.profile
                        where event_id = :event and organisation_id = :organisation
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query((row, number) -> new ProfileId(row.getObject("id", UUID.class)))
                .optional()
                .map(id -> aggregates.findById(id, Profile.class));
    }

    /// Enters what organisations tell, each with their people's consent.
    public void add(EventId event, Map<OrganisationId, Introduction> told) {
        var consent = new Profile.Consent(null, clock.instant(), null);
        aggregates.insertAll(
                told.entrySet().stream()
                        .map(one -> Profile.of(event, one.getKey(), one.getValue(), consent))
                        .toList());
        entries.refresh(event, told.keySet());
    }

    /// Stores what the organisation tells; the first time with the word that others may see it.
    ///
    /// @param seen version that was changed, 0 where there was none
    /// @throws OptimisticLockingFailureException where somebody else told it otherwise since
    void save(
            EventId event, OrganisationId organisation, int seen, Introduction told, PersonId by) {
        Optional<Profile> before = find(event, organisation);
        if (before.map(Profile::version).orElse(0) != seen) {
            throw new OptimisticLockingFailureException("The profile changed since it was shown");
        }
        if (before.isPresent()) {
            aggregates.update(before.get().told(told, clock.instant()));
            follow(event, organisation, "profile-changed");
        } else {
            begin(event, organisation, told, by, null);
        }
    }

    /// Begins the profile as it was at an earlier event, with what was offered and looked for
    /// there; where there is one already, it stays.
    void carry(EventId event, OrganisationId organisation, EventId from, PersonId by) {
        Optional<Profile> earlier = find(from, organisation);
        if (find(event, organisation).isPresent() || earlier.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        insert into matchmaking.opportunity
                            (id, event_id, organisation_id, direction, kind, title, description, tags, stage,
                             sought_kinds, sought_countries, version)
                        select gen_random_uuid(), :event, organisation_id, direction, kind, title, description, tags,
                               stage, sought_kinds, sought_countries, 1
                        from matchmaking.opportunity
                        where event_id = :from and organisation_id = :organisation and ended_at is null and not hidden
                        order by direction, id
                        """)
                .param("event", event.value())
                .param("from", from.value())
                .param("organisation", organisation.value())
                .update();
        begin(event, organisation, earlier.get().introduction(), by, from);
    }

    private void begin(
            EventId event,
            OrganisationId organisation,
            Introduction told,
            PersonId by,
            @Nullable EventId from) {
        var consent = new Profile.Consent(by, clock.instant(), from);
        aggregates.insert(Profile.of(event, organisation, told, consent));
        follow(event, organisation, from == null ? "profile-begun" : "profile-carried");
    }

    private void follow(EventId event, OrganisationId organisation, String action) {
        entries.refresh(event, List.of(organisation));
        trail.record(
                new Subject("organisation", organisation.value()),
                "matchmaking.audit." + action,
                Map.of("event", event.toString()));
    }

    /// The latest earlier edition of the series at which the organisation told of itself.
    Optional<EventId> earlier(EventId event, OrganisationId organisation) {
        return database.sql(
                        """
                        select earlier.id from events.event
                        join events.event earlier using (series_id)
                        join matchmaking.profile on profile.event_id = earlier.id and organisation_id = :organisation
                        where event.id = :event and earlier.first_day < event.first_day and not hidden
                        order by earlier.first_day desc limit 1
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query((row, number) -> new EventId(row.getObject("id", UUID.class)))
                .optional();
    }
}
