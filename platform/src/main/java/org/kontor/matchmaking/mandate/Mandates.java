package org.kontor.matchmaking.mandate;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationId;
import org.kontor.events.EventId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consents by which delegations may ask on behalf of organisations.
@Component
@Transactional
class Mandates {
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    Mandates(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// The delegations in which anybody travels for the organisation.
    List<MandateStanding> of(EventId event, OrganisationId organisation) {
        return database.sql(
                        """
                        select d.id, d.name, mandate.given_at from events.delegation d
                        left join matchmaking.mandate on mandate.delegation_id = d.id
                            and mandate.organisation_id = :organisation and ended_at is null
                        where d.event_id = :event and exists (
                            select from events.delegation_member m
                            join events.registration r on r.id = m.registration_id
                            where m.delegation_id = d.id and r.organisation_id = :organisation)
                        order by d.id
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query(
                        (row, number) ->
                                new MandateStanding(
                                        new DelegationId(row.getObject("id", UUID.class)),
                                        TranslatedConverters.fromJson(row.getString("name")),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "given_at", OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /// The consents to the delegation that hold, by organisation.
    Map<OrganisationId, UUID> inForce(DelegationId delegation) {
        var found = new HashMap<OrganisationId, UUID>();
        database.sql(
                        """
                        select organisation_id, id from matchmaking.mandate
                        where delegation_id = :delegation and ended_at is null
                        """)
                .param("delegation", delegation.value())
                .query(
                        row -> {
                            found.put(
                                    new OrganisationId(row.getObject(1, UUID.class)),
                                    row.getObject(2, UUID.class));
                        });
        return found;
    }

    /// Given twice, it holds once.
    void give(DelegationId delegation, OrganisationId organisation, PersonId by) {
        int given =
                database.sql(
                                """
                                insert into matchmaking.mandate (id, delegation_id, organisation_id, given_by, given_at)
                                values (:id, :delegation, :organisation, :by, :now)
                                on conflict do nothing
                                """)
                        .param("id", TypedId.next())
                        .param("delegation", delegation.value())
                        .param("organisation", organisation.value())
                        .param("by", by.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        record(given, delegation, organisation, "matchmaking.audit.mandate.given");
    }

    /// From now on each request waits for the organisation again.
    void end(DelegationId delegation, OrganisationId organisation, PersonId by) {
        int ended =
                database.sql(
                                """
                                update matchmaking.mandate set ended_at = greatest(given_at, :now), ended_by = :by
                                where delegation_id = :delegation and organisation_id = :organisation and ended_at is null
                                """)
                        .param("delegation", delegation.value())
                        .param("organisation", organisation.value())
                        .param("by", by.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        record(ended, delegation, organisation, "matchmaking.audit.mandate.ended");
    }

    private void record(
            int changed, DelegationId delegation, OrganisationId organisation, String action) {
        if (changed > 0) {
            trail.record(
                    new Subject("organisation", organisation.value()),
                    action,
                    Map.of("delegation", delegation.toString()));
        }
    }
}
