package org.kontor.directory.duplicates;

import org.kontor.directory.OrganisationId;

/// Two entries that may be one organisation.
public record DuplicatePair(
        OrganisationId one,
        String oneName,
        OrganisationId another,
        String anotherName,
        String country,
        Reason reason) {

    /// Why they may be one.
    public enum Reason {
        NUMBER,
        NAME
    }
}
