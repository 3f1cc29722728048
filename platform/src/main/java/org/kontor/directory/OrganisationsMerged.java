package org.kontor.directory;

/// One organisation had two entries; what belonged to the duplicate belongs to the other now.
public record OrganisationsMerged(OrganisationId duplicate, OrganisationId into) {}
