package org.kontor.directory.duplicates;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationsMerged;
import org.kontor.directory.listing.Listings;
import org.kontor.directory.organisation.RevisingOrganisation;
import org.kontor.identity.People;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes one entry of two: what belongs to the duplicate goes to the other, and who asks for the
/// duplicate is led there. The duplicate's row stays, because other modules may still refer to it.
@Component
class MergingOrganisations {
    /// What would hold twice, or between an organisation and itself, is left out.
    private static final List<String> MOVES =
            List.of(
                    """
                    delete from directory.representation
                    where cluster = :duplicate and legal_person = :into or cluster = :into and legal_person = :duplicate
                    """,
                    """
                    delete from directory.representation d using directory.representation k
                    where d.cluster = :duplicate and k.cluster = :into
                      and daterange(d.since, d.until) && daterange(k.since, k.until)
                    """,
                    "update directory.representation set cluster = :into where cluster = :duplicate",
                    "update directory.representation set legal_person = :into where legal_person = :duplicate",
                    """
                    delete from directory.membership
                    where cluster = :duplicate and member = :into or cluster = :into and member = :duplicate
                    """,
                    """
                    delete from directory.membership d using directory.membership k
                    where d.cluster = :duplicate and k.cluster = :into and d.member = k.member
                      and daterange(d.since, d.until) && daterange(k.since, k.until)
                    """,
                    """
                    delete from directory.membership d using directory.membership k
                    where d.member = :duplicate and k.member = :into and d.cluster = k.cluster
                      and daterange(d.since, d.until) && daterange(k.since, k.until)
                    """,
                    "update directory.membership set cluster = :into where cluster = :duplicate",
                    "update directory.membership set member = :into where member = :duplicate",
                    """
                    insert into directory.distinct_pair (one, another)
                    select least(:into, other), greatest(:into, other) from (
                        select case one when :duplicate then another else one end as other
                        from directory.distinct_pair where :duplicate in (one, another)) verdict
                    where other <> :into on conflict do nothing
                    """,
                    "delete from directory.distinct_pair where :duplicate in (one, another)",
                    "update directory.organisation set successor = nullif(:into, id) where successor = :duplicate",
                    "update directory.merged set \"into\" = :into where \"into\" = :duplicate",
                    "update directory.organisation set published = false, version = version + 1 where id = :duplicate");

    private final JdbcClient database;
    private final RevisingOrganisation revising;
    private final Listings listings;
    private final AuditTrail trail;
    private final Clock clock;
    private final Following following;

    MergingOrganisations(
            JdbcClient database,
            RevisingOrganisation revising,
            Listings listings,
            AuditTrail trail,
            Clock clock,
            Following following) {
        this.database = database;
        this.revising = revising;
        this.listings = listings;
        this.trail = trail;
        this.clock = clock;
        this.following = following;
    }

    /// Lets only the second entry stand, with what either of them says.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException where one of the two is no
    ///     longer as it was compared
    @Transactional
    public void merge(Compared duplicate, Compared into) {
        revising.revise(duplicate.id(), duplicate.version(), profile -> profile);
        revising.revise(
                into.id(),
                into.version(),
                profile -> JoinedProfile.of(profile, duplicate.profile()));
        for (String move : MOVES) {
            database.sql(move)
                    .param("duplicate", duplicate.id().value())
                    .param("into", into.id().value())
                    .update();
        }
        database.sql(
                        "insert into directory.merged (id, \"into\", at) values (:duplicate, :into, :at)")
                .param("duplicate", duplicate.id().value())
                .param("into", into.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        listings.refresh(List.of(duplicate.id(), into.id()));
        record(into.id(), duplicate.id());
        record(duplicate.id(), into.id());
        following.follow(new OrganisationsMerged(duplicate.id(), into.id()));
    }

    private void record(OrganisationId about, OrganisationId other) {
        trail.record(
                new Subject(RevisingOrganisation.SUBJECT, about.value()),
                "directory.audit.merged",
                Map.of("organisation", other.toString()));
    }

    /// Whom the merge concerns beyond the directory: those who act for the duplicate, and other
    /// modules.
    @Component
    static class Following {
        private final People people;
        private final ApplicationEventPublisher events;

        Following(People people, ApplicationEventPublisher events) {
            this.people = people;
            this.events = events;
        }

        void follow(OrganisationsMerged merged) {
            for (Role role : List.of(Role.MANAGER, Role.DELEGATE)) {
                for (PersonId person : people.holders(role, merged.duplicate().value())) {
                    people.grant(person, role, Optional.of(merged.into().value()));
                    people.revoke(person, role, Optional.of(merged.duplicate().value()));
                }
            }
            events.publishEvent(merged);
        }
    }
}
