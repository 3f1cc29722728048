package org.kontor.instance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What this installation is for: real work, a demonstration for ever, or not yet decided.
public enum Installation {
    EMPTY,
    REAL,
    DEMONSTRATION;

    static Installation read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select kind from instance.installation")) {
            row.next();
            return valueOf(row.getString(1));
        }
    }
}
