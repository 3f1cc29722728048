package org.kontor.directory.organisation;

import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/// All organisations, published or not.
public interface Organisations extends ListCrudRepository<Organisation, OrganisationId> {

    /// Whether it is there and was not merged into another.
    @Query(
            """
            select exists (select from directory.organisation where id = :id)
               and not exists (select from directory.merged where id = :id)
            """)
    boolean isLive(UUID id);
}
