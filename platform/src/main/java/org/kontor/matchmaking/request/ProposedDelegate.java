package org.kontor.matchmaking.request;

import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;
import org.springframework.data.relational.core.mapping.Table;

/// Who is to take part in a meeting for an organisation.
@Table(schema = "matchmaking", name = "request_delegate")
public record ProposedDelegate(OrganisationId organisationId, PersonId personId) {}
