package org.kontor.instance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;

/// One PostgreSQL server for each JVM that runs tests, one migrated template, and a copy of it for
/// each test class.
public final class TestDatabase {
    public static final String USER = "kontor_application";
    public static final String PASSWORD = "only-for-tests";
    private static final String TEMPLATE = "kontor_template";
    private static final AtomicInteger COPIES = new AtomicInteger();
    // Tests may lose data in a power cut, so this server need not wait for the disk; who waits for
    // a
    // lock that nobody gives back fails instead of waiting for ever.
    private static final EmbeddedPostgres SERVER =
            EmbeddedPostgres.start(
                    Path.of("target", System.getProperty("kontor.test.database", "test-database")),
                    "-c fsync=off -c full_page_writes=off -c lock_timeout=2min");

    static {
        // Unlike a hook of our own, this runs after Spring has closed its applications.
        SpringApplication.getShutdownHandlers().add(SERVER::close);
        prepare();
    }

    private TestDatabase() {}

    /// The address of a fresh copy, with the whole schema and no rows but those of the migrations.
    public static String copy() {
        String name = "kontor_test_" + COPIES.incrementAndGet();
        execute("create database %s template %s".formatted(name, TEMPLATE));
        return SERVER.url(name);
    }

    /// The address of a database with nothing in it, for what migrations do.
    public static String bare() {
        String name = "kontor_test_" + COPIES.incrementAndGet();
        execute("create database " + name);
        return SERVER.url(name);
    }

    /// Lets the application look anew, because it has got another database.
    public static void changed(Instance instance) {
        instance.forget();
    }

    /// The owner's view of a copy, for what the application's role may not do.
    public static DataSource owner(String url) {
        return DatabaseStart.source(url, EmbeddedPostgres.OWNER, SERVER.password());
    }

    private static void prepare() {
        for (String database : leftovers()) {
            execute("drop database %s with (force)".formatted(database));
        }
        execute(
                """
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login password '%2$s';
                    end if;
                end $$
                """
                        .formatted(USER, PASSWORD));
        execute("create database " + TEMPLATE);
        DataSource owner = owner(SERVER.url(TEMPLATE));
        Migrations.run(owner);
        Migrations.grant(owner, USER);
    }

    private static List<String> leftovers() {
        var names = new ArrayList<String>();
        try (Connection connection = owner(SERVER.url("postgres")).getConnection();
                Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select datname from pg_database where datname like 'kontor%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = owner(SERVER.url("postgres")).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
