package org.kontor.events.delegation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.events.DelegationId;
import org.kontor.events.EventId;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationId;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Registrations;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.kontor.shared.TypedId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forms delegations, and says who travels in them and how each is paid for.
@Component
@Transactional
public class ChangingDelegation {
    private final JdbcClient database;
    private final Registrations registrations;
    private final AuditTrail trail;

    ChangingDelegation(JdbcClient database, Registrations registrations, AuditTrail trail) {
        this.database = database;
        this.registrations = registrations;
        this.trail = trail;
    }

    /// Formed twice under one id, it is there once.
    public DelegationId form(
            DelegationId id,
            EventId event,
            Translated name,
            String country,
            Optional<PersonId> leader) {
        int formed =
                database.sql(
                                """
                                insert into events.delegation (id, event_id, name, country, leader_id, version)
                                values (:id, :event, :name, :country, :leader, 1)
                                on conflict (id) do nothing
                                """)
                        .param("id", id.value())
                        .param("event", event.value())
                        .param("name", TranslatedConverters.toJsonb(name))
                        .param("country", country)
                        .param("leader", leader.map(TypedId::value).orElse(null))
                        .update();
        if (formed > 0) {
            record(event, "formed", Map.of("delegation", id.toString()));
        }
        return id;
    }

    /// @throws OptimisticLockingFailureException where somebody has changed it since
    void change(DelegationCard seen, Translated name, String country, Optional<PersonId> leader) {
        int changed =
                database.sql(
                                """
                                update events.delegation
                                set name = :name, country = :country, leader_id = :leader, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", seen.id().value())
                        .param("version", seen.version())
                        .param("name", TranslatedConverters.toJsonb(name))
                        .param("country", country)
                        .param("leader", leader.map(TypedId::value).orElse(null))
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since " + seen.version());
        }
        record(seen.event().id(), "changed", Map.of("delegation", seen.id().toString()));
    }

    /// Takes registrations in; those of another delegation stay where they are.
    ///
    /// @return how many were taken in
    public int take(DelegationId delegation, Collection<RegistrationId> members) {
        return database.sql(
                        """
                        insert into events.delegation_member (registration_id, delegation_id)
                        select member, :delegation from unnest(:members::uuid[]) member
                        on conflict do nothing
                        """)
                .param("delegation", delegation.value())
                .param("members", members.stream().map(RegistrationId::value).toArray(UUID[]::new))
                .update();
    }

    void takeAll(DelegationCard delegation, List<RegistrationId> members) {
        int taken = take(delegation.id(), members);
        if (taken > 0) {
            recordPeople(delegation, "taken", taken);
        }
    }

    /// The person stays registered.
    void release(DelegationCard delegation, RegistrationId member) {
        int released =
                database.sql(
                                """
                                delete from events.delegation_member
                                where delegation_id = :delegation and registration_id = :member
                                """)
                        .param("delegation", delegation.id().value())
                        .param("member", member.value())
                        .update();
        if (released > 0) {
            recordPeople(delegation, "released", released);
        }
    }

    void fund(DelegationCard delegation, RegistrationId member, Funding funding) {
        registrations
                .lock(delegation.event().id(), member)
                .filter(found -> found.funding() != funding)
                .ifPresent(
                        found -> {
                            registrations.store(funded(found, funding));
                            registrations.record(
                                    found,
                                    "events.audit.funded",
                                    Map.of(
                                            "to",
                                            "events.registration.funding."
                                                    + funding.name().toLowerCase(Locale.ROOT)));
                        });
    }

    private static Registration funded(Registration found, Funding funding) {
        return found.coming(new Coming(found.role(), funding, found.matchmaking()), found.saved());
    }

    /// Says that the organisation comes under the cluster, whose quotas it shares.
    void comeUnder(EventId event, OrganisationId organisation, OrganisationId cluster) {
        database.sql(
                        """
                        insert into events.affiliation (event_id, organisation_id, cluster_id)
                        values (:event, :organisation, :cluster)
                        on conflict (event_id, organisation_id) do update set cluster_id = excluded.cluster_id
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .param("cluster", cluster.value())
                .update();
    }

    void recordPeople(DelegationCard delegation, String action, int people) {
        record(
                delegation.event().id(),
                action,
                Map.of("delegation", delegation.id().toString(), "people", String.valueOf(people)));
    }

    private void record(EventId event, String action, Map<String, String> facts) {
        trail.record(
                new Subject("event", event.value()), "events.audit.delegation." + action, facts);
    }
}
