package org.kontor.matchmaking.request;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.ThingNames;
import org.kontor.shared.Language;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the trail who asked whom.
@Component
@Order(40)
class RequestsInTrail implements ThingNames {
    private final JdbcClient database;

    RequestsInTrail(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Language reader) {
        return database
                .sql(
                        """
                        select r.id,
                               coalesce(nullif(f.short_name, ''), f.name) || ' → '
                               || coalesce(nullif(t.short_name, ''), t.name) as name
                        from matchmaking.request r
                        join directory.organisation f on f.id = r.from_id
                        join directory.organisation t on t.id = r.to_id
                        where r.id = any (:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
