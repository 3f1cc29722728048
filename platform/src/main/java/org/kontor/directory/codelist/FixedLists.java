package org.kontor.directory.codelist;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts how many organisations have which code of a fixed list.
@Component
class FixedLists {
    private final JdbcClient database;

    FixedLists(JdbcClient database) {
        this.database = database;
    }

    Map<String, Long> uses(FixedList list) {
        var uses = new HashMap<String, Long>();
        database.sql(
                        """
                        select %1$s, count(*) from directory.organisation o
                        where %1$s is not null and not exists (select from directory.merged m where m.id = o.id)
                        group by %1$s
                        """
                                .formatted(list.column()))
                .query(
                        row -> {
                            uses.put(row.getString(1), row.getLong(2));
                        });
        return uses;
    }
}
