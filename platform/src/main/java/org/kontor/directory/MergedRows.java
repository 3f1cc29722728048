package org.kontor.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets rows of another module that name an organisation which had two entries name the one that is
/// left.
public final class MergedRows {
    private MergedRows() {}

    /// Runs the statements for the two entries.
    ///
    /// @param statements that call the entries `:duplicate` and `:left`; they are run in
    ///     their order
    /// @return how many rows were changed
    public static int change(
            JdbcClient database,
            List<String> statements,
            OrganisationId duplicate,
            OrganisationId left) {
        int changed = 0;
        for (String statement : statements) {
            changed +=
                    database.sql(statement)
                            .param("duplicate", duplicate.value())
                            .param("left", left.value())
                            .update();
        }
        return changed;
    }
}
