package org.kontor.directory.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;

/// How one organisation stands to another, since when and until when.
///
/// @param published whether the other has a page to go to
public record Relation(
        UUID id,
        Kind kind,
        OrganisationId other,
        String name,
        String country,
        boolean published,
        LocalDate since,
        Optional<LocalDate> until) {

    /// What the other is to the one.
    public enum Kind {
        REPRESENTATIVE,
        REPRESENTED,
        MEMBER,
        CLUSTER
    }

    public boolean holdsOn(LocalDate day) {
        return !since.isAfter(day) && until.map(end -> end.isAfter(day)).orElse(true);
    }
}
