package org.kontor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.kontor.instance.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Does in a test's database what the application's role may not.
public final class OwnerOfDatabase {
    private final TestDataSource source;

    OwnerOfDatabase(TestDataSource source) {
        this.source = source;
    }

    public StatementSpec sql(String sql) {
        return JdbcClient.create(TestDatabase.owner(source.url())).sql(sql);
    }

    /// Runs the statements one after another on one connection.
    public void inOneSession(List<String> statements) {
        try (Connection connection = TestDatabase.owner(source.url()).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
