package org.kontor;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.kontor.instance.TestDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The application's data source in tests: one application serves many test classes, each with its
/// own database.
final class TestDataSource extends DelegatingDataSource {
    private final AtomicReference<HikariDataSource> current = new AtomicReference<>();

    TestDataSource() {
        useFreshDatabase();
    }

    void useFreshDatabase() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(TestDatabase.copy());
        pool.setUsername(TestDatabase.USER);
        pool.setPassword(TestDatabase.PASSWORD);
        pool.setMaximumPoolSize(16);
        HikariDataSource before = current.getAndSet(pool);
        if (before != null) {
            before.close();
        }
    }

    String url() {
        return current.get().getJdbcUrl();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return CountedStatements.counting(super.getConnection());
    }

    @Override
    public DataSource getTargetDataSource() {
        return current.get();
    }

    @Override
    protected DataSource obtainTargetDataSource() {
        return current.get();
    }

    @Override
    public void afterPropertiesSet() {
        // The target is set by the constructor and changes with each test class.
    }
}
