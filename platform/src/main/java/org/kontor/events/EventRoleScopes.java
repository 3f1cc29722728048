package org.kontor.events;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.identity.RoleScopes;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.shared.ScopeKind;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names the events that organisers organise.
@Component
final class EventRoleScopes implements RoleScopes {
    private static final int MOST = 10;

    private final JdbcClient database;

    EventRoleScopes(JdbcClient database) {
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
                .query(into(names, language));
        return names;
    }

    @Override
    public SequencedMap<UUID, String> find(String text, Language language) {
        var names = new LinkedHashMap<UUID, String>();
        database.sql(
                        """
                        select id, name from events.event
                        where strpos(directory.plain(name::text || ' ' || slug), directory.plain(:text)) > 0
                        order by first_day desc limit :most
                        """)
                .param("text", text)
                .param("most", MOST)
                .query(into(names, language));
        return names;
    }

    private static RowCallbackHandler into(Map<UUID, String> names, Language language) {
        return row ->
                names.put(
                        row.getObject("id", UUID.class),
                        TranslatedConverters.fromJson(row.getString("name")).in(language));
    }
}
