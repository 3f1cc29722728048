package org.kontor.directory.organisation;

import org.kontor.directory.OrganisationId;
import org.springframework.data.repository.ListCrudRepository;

/// All organisations, published or not.
public interface Organisations extends ListCrudRepository<Organisation, OrganisationId> {}
