package org.kontor.events.delegation;

import java.util.List;
import org.kontor.directory.Directory;
import org.kontor.directory.MergedRows;
import org.kontor.directory.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Lets what came under an organisation that had two entries, and what cluster it came under, be
/// that of the one that is left; hearing the same twice changes nothing.
@Component
class MergedAffiliations {
    /// Nobody comes under themselves, and where both entries came under a cluster, that of what is
    /// left stays.
    private static final List<String> MOVES =
            List.of(
                    """
                    delete from events.affiliation
                    where (organisation_id, cluster_id) in ((:duplicate, :left), (:left, :duplicate))
                    """,
                    """
                    delete from events.affiliation d using events.affiliation k
                    where d.organisation_id = :duplicate and k.organisation_id = :left and d.event_id = k.event_id
                    """,
                    "update events.affiliation set organisation_id = :left where organisation_id = :duplicate",
                    "update events.affiliation set cluster_id = :left where cluster_id = :duplicate");

    private final Directory directory;
    private final JdbcClient database;

    MergedAffiliations(Directory directory, JdbcClient database) {
        this.directory = directory;
        this.database = database;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged merged) {
        MergedRows.change(database, MOVES, merged.duplicate(), directory.left(merged));
    }
}
