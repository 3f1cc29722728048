package org.kontor.events.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationsMerged;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Lets registrations for an organisation that had two entries count for the one that is left;
/// hearing the same twice changes nothing.
@Component
class MergedRegistrations {
    /// Who is registered for both entries keeps what brings them furthest.
    private static final List<RegistrationState> FURTHEST =
            List.of(
                    RegistrationState.APPROVED,
                    RegistrationState.WAITLISTED,
                    RegistrationState.SUBMITTED,
                    RegistrationState.DRAFT,
                    RegistrationState.REJECTED);

    private final Registrations registrations;
    private final Directory directory;
    private final JdbcClient database;
    private final AuditTrail trail;

    MergedRegistrations(
            Registrations registrations,
            Directory directory,
            JdbcClient database,
            AuditTrail trail) {
        this.registrations = registrations;
        this.directory = directory;
        this.database = database;
        this.trail = trail;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged merged) {
        OrganisationId duplicate = merged.duplicate();
        OrganisationId left = directory.left(merged);
        twice(duplicate, left).forEach(this::keepOne);
        int moved =
                database.sql(
                                """
                                update events.registration set organisation_id = :left, version = version + 1
                                where organisation_id = :duplicate
                                """)
                        .param("left", left.value())
                        .param("duplicate", duplicate.value())
                        .update();
        if (moved > 0) {
            trail.record(
                    new Subject("organisation", left.value()),
                    "events.audit.merged",
                    Map.of("registrations", String.valueOf(moved)));
        }
    }

    /// Pairs of registrations of one person for both entries, of which neither is cancelled: the
    /// duplicate's, then the one for what is left.
    private List<Pair> twice(OrganisationId duplicate, OrganisationId left) {
        return database.sql(
                        """
                        select d.event_id, d.id as of_duplicate, k.id as of_left
                        from events.registration d
                        join events.registration k
                            on (k.event_id, k.person_id) = (d.event_id, d.person_id)
                            and k.organisation_id = :left and k.state <> 'CANCELLED'
                        where d.organisation_id = :duplicate and d.state <> 'CANCELLED'
                        order by d.event_id, d.id
                        """)
                .param("duplicate", duplicate.value())
                .param("left", left.value())
                .query(
                        (row, number) ->
                                new Pair(
                                        new EventId(row.getObject("event_id", UUID.class)),
                                        List.of(
                                                id(row.getObject("of_left", UUID.class)),
                                                id(row.getObject("of_duplicate", UUID.class)))))
                .list();
    }

    private void keepOne(Pair pair) {
        List<Registration> best =
                pair.registrations.stream()
                        .flatMap(id -> registrations.find(pair.event, id).stream())
                        .sorted(
                                Comparator.comparingInt(
                                                (Registration each) ->
                                                        FURTHEST.indexOf(each.state()))
                                        .thenComparing(each -> !each.matchmaking()))
                        .toList();
        Registration dropped =
                registrations.store(best.getLast().become(RegistrationState.CANCELLED, ""));
        registrations.record(
                dropped,
                "events.audit.registered-twice",
                Map.of("kept", best.getFirst().id().toString()));
    }

    private static RegistrationId id(UUID value) {
        return new RegistrationId(value);
    }

    private record Pair(EventId event, List<RegistrationId> registrations) {}
}
