package org.kontor.directory.duplicates;

import java.time.Instant;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.organisation.Organisation;

/// One of two entries, as the administrator sees it beside the other.
public record Compared(
        OrganisationId id,
        int version,
        OrganisationProfile profile,
        boolean published,
        Instant changed) {

    static Compared of(Organisation organisation) {
        return new Compared(
                organisation.id(),
                organisation.version(),
                organisation.profile(),
                organisation.isPublished(),
                organisation.changed());
    }
}
