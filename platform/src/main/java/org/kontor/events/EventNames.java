package org.kontor.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.identity.RoleScopes;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.shared.ScopeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names the events that organisers hold their role for.
@Component
final class EventNames implements RoleScopes {
    private final JdbcClient database;

    EventNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public ScopeKind kind() {
        return ScopeKind.EVENT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> scopes, Language language) {
        var names = new LinkedHashMap<UUID, String>();
        database.sql("select id, name from events.event where id = any (:ids)")
                .param("ids", scopes.toArray(UUID[]::new))
                .query(
                        row -> {
                            add(names, row, language);
                        });
        return names;
    }

    @Override
    public SequencedMap<UUID, String> find(String text, Language language) {
        var names = new LinkedHashMap<UUID, String>();
        database.sql(
                        """
                        select id, name from events.event
                        where slug like '%' || lower(:text) || '%'
                           or exists (select from jsonb_each_text(name) as said
                                      where said.value ilike '%' || :text || '%')
                        order by first_day desc, id limit 10
                        """)
                .param("text", text.strip())
                .query(
                        row -> {
                            add(names, row, language);
                        });
        return names;
    }

    private static void add(Map<UUID, String> names, ResultSet row, Language language)
            throws SQLException {
        names.put(
                row.getObject("id", UUID.class),
                TranslatedConverters.fromJson(row.getString("name")).in(language));
    }
}
