package org.kontor.directory.listing;

import java.util.List;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.codelist.CodeRelabelled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Lets organisations be found by the new words of a code that is called otherwise.
@Component
class RelabelledCodes {
    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final Listings listings;

    RelabelledCodes(JdbcClient database, Listings listings) {
        this.database = database;
        this.listings = listings;
    }

    @ApplicationModuleListener
    void on(CodeRelabelled relabelled) {
        List<OrganisationId> users =
                database.sql(
                                """
                                select organisation from directory.code_use
                                where list = :list and version = :version and code = :code
                                """)
                        .param("list", relabelled.code().list().name())
                        .param("version", relabelled.code().version())
                        .param("code", relabelled.code().code())
                        .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                        .list();
        for (int from = 0; from < users.size(); from += BATCH) {
            listings.refresh(users.subList(from, Math.min(from + BATCH, users.size())));
        }
    }
}
