package org.kontor.directory.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.listing.Listings;
import org.kontor.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes a profile, and with it the public list and the trail.
@Component
public class RevisingOrganisation {
    public static final String SUBJECT = "organisation";

    private final Organisations organisations;
    private final Listings listings;
    private final AuditTrail trail;
    private final Clock clock;

    RevisingOrganisation(
            Organisations organisations, Listings listings, AuditTrail trail, Clock clock) {
        this.organisations = organisations;
        this.listings = listings;
        this.trail = trail;
        this.clock = clock;
    }

    /// Changes the profile, if it is still the one that the change was made to.
    ///
    /// @param version that the change was made to
    /// @throws OptimisticLockingFailureException where somebody has changed it since
    @Transactional
    public void revise(OrganisationId id, int version, UnaryOperator<OrganisationProfile> change) {
        Organisation organisation = organisations.findById(id).orElseThrow(NotFound::new);
        if (organisation.version() != version) {
            throw new OptimisticLockingFailureException("changed since version " + version);
        }
        boolean before = organisation.isPublished();
        organisation.revise(change.apply(organisation.profile()), clock.instant());
        organisations.save(organisation);
        listings.refresh(List.of(id));
        trail.record(new Subject(SUBJECT, id.value()), action(before, organisation), Map.of());
    }

    private static String action(boolean before, Organisation after) {
        if (before == after.isPublished()) {
            return "directory.audit.revised";
        }
        return before ? "directory.audit.withdrawn" : "directory.audit.published";
    }
}
