package org.kontor.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The data of an instance, and its database as the owner sees it from outside.
record DataFolder(Path path) {

    /// What the running server says of itself, line by line.
    List<String> postmaster() throws IOException {
        return Files.readAllLines(path.resolve("postgres/postmaster.pid")).stream()
                .map(String::strip)
                .toList();
    }

    long serverProcess() throws IOException {
        return Long.parseLong(postmaster().getFirst());
    }

    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%s/%s"
                .formatted(postmaster().get(3), EmbeddedPostgres.DATABASE);
    }

    DataSource owner() throws IOException {
        return DatabaseStart.source(url(), EmbeddedPostgres.OWNER, secret("owner.password"));
    }

    /// Does what the statement says in a transaction that lasts until the connection is closed.
    Connection hold(String sql) throws IOException, SQLException {
        Connection holding = owner().getConnection();
        holding.setAutoCommit(false);
        try (Statement statement = holding.createStatement()) {
            statement.execute(sql);
        }
        return holding;
    }

    JdbcClient database() throws IOException {
        return JdbcClient.create(owner());
    }

    /// What an instance needs to be told to run on this database as on an external one.
    List<String> asExternal() throws IOException {
        return List.of(
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=kontor_application",
                "--spring.datasource.password=" + secret("application.password"),
                "--spring.flyway.user=" + EmbeddedPostgres.OWNER,
                "--spring.flyway.password=" + secret("owner.password"));
    }

    private String secret(String name) throws IOException {
        return Files.readString(path.resolve(name)).strip();
    }
}
