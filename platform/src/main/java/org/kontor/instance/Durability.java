package org.kontor.instance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// That what is committed outlasts a power cut.
final class Durability {
    private Durability() {}

    /// Checks what holds for the application's own connections: a setting can be made for the
    /// server, for the database, for the role, or in the address.
    ///
    /// @throws StartFailure where a setting makes commits that can be lost
    static void require(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet off =
                        statement.executeQuery(
                                """
                                select name, source from pg_settings
                                where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
                                order by name
                                """)) {
            if (off.next()) {
                String setting = off.getString("name");
                throw new StartFailure(
                        "PostgreSQL runs with %s=off, so a power cut could lose committed data. %s"
                                .formatted(setting, cure(setting, off.getString("source"))));
            }
        }
    }

    private static String cure(String setting, String source) {
        return switch (source) {
            case "database" ->
                    "It is set for the database: alter database … reset %s.".formatted(setting);
            case "user", "database user" ->
                    "It is set for the role: alter role … reset %s.".formatted(setting);
            case "client" -> "It is set in the address of the database: take it out there.";
            default ->
                    "It is set for the server: take it out of postgresql.conf or the command line.";
        };
    }
}
