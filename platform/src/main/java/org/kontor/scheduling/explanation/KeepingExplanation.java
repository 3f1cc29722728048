package org.kontor.scheduling.explanation;

import java.util.List;
import org.kontor.scheduling.VersionId;
import org.kontor.timetable.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down what was found of a version.
@Component
class KeepingExplanation {
    private final JdbcClient database;

    KeepingExplanation(JdbcClient database) {
        this.database = database;
    }

    /// @param found so far
    /// @param subjects how many there are
    void keep(VersionId version, List<Conflict> found, int subjects) {
        database.sql(
                        """
                        update scheduling.explanation
                        set explained = :explained, subjects = :subjects, conflicts = :conflicts::jsonb
                        where version_id = :version
                        """)
                .param("version", version.value())
                .param("explained", found.size())
                .param("subjects", subjects)
                .param("conflicts", ConflictsJson.write(found))
                .update();
    }

    void end(VersionId version, Explained.State state) {
        database.sql("update scheduling.explanation set state = :state where version_id = :version")
                .param("version", version.value())
                .param("state", state.name())
                .update();
    }
}
