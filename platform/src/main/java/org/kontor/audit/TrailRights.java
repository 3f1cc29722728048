package org.kontor.audit;

import java.util.List;
import org.kontor.instance.StartStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Warns where the database would let the program change its own record, but for a trigger.
@Component
class TrailRights implements StartStep {
    private final JdbcClient database;

    TrailRights(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> run() {
        boolean mayChange =
                database.sql("select has_table_privilege('audit.entry', 'update')")
                        .query(Boolean.class)
                        .single();
        return mayChange
                ? List.of(
                        "Warning: this database role owns the audit trail, so only a trigger keeps it from being changed.",
                        "  Give a second role by spring.flyway.user and spring.flyway.password to guard it: see docs/guides/administrator.md.")
                : List.of();
    }
}
