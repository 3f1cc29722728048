package org.kontor.scheduling.version;

import java.time.ZoneOffset;
import org.kontor.scheduling.VersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was changed in published versions in their place.
@Component
public class PlacementChanges {
    private final JdbcClient database;

    PlacementChanges(JdbcClient database) {
        this.database = database;
    }

    /// How many meetings of the published version have been placed, moved or given to others since
    /// the draft's build began, so that the draft knows nothing of it.
    public int since(VersionId published, TimetableVersion draft) {
        return database.sql(
                        """
                        select count(distinct meeting_id) from scheduling.placement_change
                        where version_id = :published and kind <> 'REMOVED'
                          and at >= coalesce((select started_at from scheduling.build where id = :build), :created)
                        """)
                .param("published", published.value())
                .param("build", draft.origin().buildId())
                .param("created", draft.origin().createdAt().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
