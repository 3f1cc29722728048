package org.kontor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/// The statements that the database server was sent, as its own log has them.
final class StatementLog implements AutoCloseable {
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "LOG: +(execute [^:]*|statement): (?!BEGIN|COMMIT|ROLLBACK|SET SESSION)");
    private static final int ATTEMPTS = 5;

    private final Connection owner;
    private final Path log;

    /// Lets the server write down every statement from now on.
    StatementLog(Connection owner, Path log) throws SQLException {
        this.owner = owner;
        this.log = log;
        write("all");
    }

    /// How many statements the work takes: the least of several attempts, because the
    /// application's jobs send theirs meanwhile.
    int count(Work work) throws IOException, InterruptedException {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS; i++) {
            long from = Files.size(log);
            work.once();
            least = Math.min(least, statementsAfter(from));
        }
        return least;
    }

    private int statementsAfter(long from) throws IOException {
        try (InputStream written = Files.newInputStream(log)) {
            written.skipNBytes(from);
            String text = new String(written.readAllBytes(), StandardCharsets.UTF_8);
            return (int) STATEMENT.matcher(text).results().count();
        }
    }

    @Override
    public void close() throws SQLException {
        write("none");
        owner.close();
    }

    private void write(String which) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("alter system set log_statement = '%s'".formatted(which));
            statement.execute("select pg_reload_conf()");
        }
    }

    /// What is asked of the application.
    interface Work {
        void once() throws IOException, InterruptedException;
    }
}
