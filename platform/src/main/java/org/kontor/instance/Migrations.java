package org.kontor.instance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/// Brings the schema up to this program's version, and gives the application's role what it needs.
public final class Migrations {
    public static final String HISTORY = "schema_history";

    /// The advisory lock of who gives rights; any number that nothing else in the database uses.
    private static final long GRANTING = 0x4B6F6E746F72L;

    private Migrations() {}

    /// Migrates as the owner.
    ///
    /// @throws StartFailure when the data was written by a newer program
    public static void run(DataSource owner) {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(owner)
                        .locations("classpath:db/migration")
                        .schemas("public")
                        .table(HISTORY)
                        .baselineOnMigrate(false)
                        .loggers("slf4j")
                        .load();
        Optional<MigrationInfo> newer =
                Arrays.stream(flyway.info().all())
                        .filter(migration -> migration.getState().isApplied())
                        .filter(migration -> !migration.getState().isResolved())
                        .findFirst();
        if (newer.isPresent()) {
            throw new StartFailure(
                    "This data was written by a newer Kontor (migration %s is not known here). Start it with that version or a later one."
                            .formatted(newer.get().getVersion()));
        }
        flyway.migrate();
    }

    /// Lets the role read and write everywhere but change what must stay: the audit trail and the
    /// history. Nodes that start together do this one after the other, as PostgreSQL refuses two
    /// changes of one object's rights at once.
    public static void grant(DataSource owner, String role) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$
                    declare
                        s text;
                    begin
                        perform pg_advisory_xact_lock(%2$d);
                        for s in select nspname from pg_namespace
                                 where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
                        loop
                            execute format('grant usage on schema %%I to %1$s', s);
                            execute format('grant select, insert on all tables in schema %%I to %1$s', s);
                            execute format('grant usage, select on all sequences in schema %%I to %1$s', s);
                            if s <> 'audit' then
                                execute format('grant update, delete on all tables in schema %%I to %1$s', s);
                            end if;
                        end loop;
                    end
                    $$
                    """
                            .formatted(role, GRANTING));
        } catch (SQLException failure) {
            throw new StartFailure("Cannot give the application's role its rights", failure);
        }
    }
}
