package org.kontor.scheduling.meeting;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.ThingNames;
import org.kontor.shared.Language;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the trail who meets.
@Component
@Order(50)
class MeetingsInTrail implements ThingNames {
    private final JdbcClient database;

    MeetingsInTrail(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Language reader) {
        return database
                .sql(
                        """
                        select side.meeting_id as id,
                               string_agg(coalesce(nullif(o.short_name, ''), o.name), ' – ' order by o.name) as name
                        from scheduling.meeting_side side
                        join directory.organisation o on o.id = side.organisation_id
                        where side.meeting_id = any (:ids)
                        group by side.meeting_id
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
