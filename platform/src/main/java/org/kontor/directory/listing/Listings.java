package org.kontor.directory.listing;

import java.util.Collection;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the rows that the list is searched by in step with the organisations.
@Component
public class Listings {
    private final JdbcClient database;

    Listings(JdbcClient database) {
        this.database = database;
    }

    /// Makes the list tell what is now true of these organisations.
    public void refresh(Collection<OrganisationId> ids) {
        database.sql("select directory.list(:ids)")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(row -> {});
    }
}
