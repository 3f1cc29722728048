package org.kontor.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Opens the database before the application starts: the embedded one, or an external one by the
/// usual properties.
public final class DatabaseStart implements AutoCloseable {
    private static final int OLDEST = 16;
    private static final String APPLICATION = "kontor_application";

    private final Optional<EmbeddedPostgres> server;
    private final String url;
    private final String user;
    private final String password;

    private DatabaseStart(
            Optional<EmbeddedPostgres> server, String url, String user, String password) {
        this.server = server;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /// Starts or reaches the server, checks it, and migrates the schema.
    ///
    /// @throws StartFailure with one line for the person at the console
    public static DatabaseStart open(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        return url.isBlank()
                ? embedded(Path.of(environment.getProperty("kontor.data", "data")))
                : external(environment, url);
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /// What the database says of itself; read before the web server chooses where to listen.
    public Installation installation() {
        try (Connection connection = source(url, user, password).getConnection()) {
            return Installation.read(connection);
        } catch (SQLException failure) {
            throw new StartFailure("Cannot read what kind of installation this is", failure);
        }
    }

    @Override
    public void close() {
        server.ifPresent(EmbeddedPostgres::close);
    }

    private static DatabaseStart embedded(Path data) {
        EmbeddedPostgres server = EmbeddedPostgres.start(data);
        try {
            String password = server.data().secret("application.password");
            DataSource maintenance =
                    source(server.url("postgres"), EmbeddedPostgres.OWNER, server.password());
            createRoleAndDatabase(maintenance, password);
            String url = server.url(EmbeddedPostgres.DATABASE);
            Durability.require(source(url, APPLICATION, password));
            DataSource owner = source(url, EmbeddedPostgres.OWNER, server.password());
            Migrations.run(owner);
            Migrations.grant(owner, APPLICATION);
            return new DatabaseStart(Optional.of(server), url, APPLICATION, password);
        } catch (IOException failure) {
            server.close();
            throw new StartFailure("Cannot read the database's password file: " + failure, failure);
        } catch (SQLException failure) {
            server.close();
            throw new StartFailure("Cannot prepare the database: " + failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static void createRoleAndDatabase(DataSource maintenance, String password)
            throws SQLException {
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            // The password is our own base64 text, so it holds no quote.
            statement.execute(
                    """
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login;
                        end if;
                    end $$
                    """
                            .formatted(APPLICATION));
            statement.execute("alter role %s password '%s'".formatted(APPLICATION, password));
            if (!exists(statement, EmbeddedPostgres.DATABASE)) {
                statement.execute("create database " + EmbeddedPostgres.DATABASE);
            }
        }
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "select 1 from pg_database where datname = '%s'".formatted(database))) {
            return row.next();
        }
    }

    private static DatabaseStart external(Environment environment, String url) {
        String user = environment.getProperty("spring.datasource.username", "");
        String password = environment.getProperty("spring.datasource.password", "");
        String owner = environment.getProperty("spring.flyway.user", "");
        DataSource own = source(url, user, password);
        requireUsable(url, own);
        if (owner.isBlank()) {
            Migrations.run(own);
        } else {
            DataSource owning =
                    source(url, owner, environment.getProperty("spring.flyway.password", ""));
            requireUsable(url, owning);
            Migrations.run(owning);
            Migrations.grant(owning, user);
        }
        return new DatabaseStart(Optional.empty(), url, user, password);
    }

    private static void requireUsable(String url, DataSource source) {
        try {
            requireSupported(url, source);
            Durability.require(source);
        } catch (SQLException failure) {
            throw new StartFailure(
                    "Cannot reach the database at %s: %s. Check --database-url and spring.datasource.username and password."
                            .formatted(url, failure.getMessage()),
                    failure);
        }
    }

    private static void requireSupported(String url, DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartFailure(
                        "The database at %s is PostgreSQL %d; Kontor needs %d or newer."
                                .formatted(url, version, OLDEST));
            }
        }
    }

    static DataSource source(String url, String user, String password) {
        return new DriverManagerDataSource(url, user, password);
    }
}
