package org.kontor.directory;

/// What an organisation is; only a cluster may be no legal person.
public enum OrganisationKind {
    CLUSTER,
    NETWORK,
    COMPANY,
    RESEARCH,
    PUBLIC_BODY,
    INVESTOR,
    SUPPORT
}
