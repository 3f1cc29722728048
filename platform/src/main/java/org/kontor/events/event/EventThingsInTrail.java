package org.kontor.events.event;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.ThingNames;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the trail what events are called and what belongs to them.
@Component
@Order(30)
class EventThingsInTrail implements ThingNames {
    private final JdbcClient database;
    private final Words words;

    EventThingsInTrail(JdbcClient database, Words words) {
        this.database = database;
        this.words = words;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Language reader) {
        return database
                .sql(
                        """
                        select id, name as titles, null::text as text, null::int as number
                        from events.event where id = any (:ids)
                        union all
                        select id, title, null, null from events.session where id = any (:ids)
                        union all
                        select id, name, null, null from events.delegation where id = any (:ids)
                        union all
                        select id, null, name, null from events.speaker where id = any (:ids)
                        union all
                        select consent_id, title, null, null
                        from events.consent_text
                        where consent_id = any (:ids)
                          and number = (select max(last.number) from events.consent_text last
                                        where last.consent_id = consent_text.consent_id)
                        union all
                        select id, name, null, null from events.series where id = any (:ids)
                        union all
                        select id, null, null, number
                        from events.meeting_table where id = any (:ids)
                        union all
                        select r.id, null, concat_ws(' · ', p.name, coalesce(nullif(o.short_name, ''), o.name)), null
                        from events.registration r
                        join identity.person p on p.id = r.person_id
                        join directory.organisation o on o.id = r.organisation_id
                        where r.id = any (:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                Map.entry(row.getObject("id", UUID.class), name(row, reader)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String name(ResultSet row, Language reader) throws SQLException {
        if (row.getString("titles") != null) {
            return TranslatedConverters.fromJson(row.getString("titles")).in(reader);
        }
        return row.getString("text") == null
                ? words.say(reader, "events.tables.table", row.getInt("number"))
                : row.getString("text");
    }
}
