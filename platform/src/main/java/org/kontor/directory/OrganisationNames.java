package org.kontor.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.identity.RoleScopes;
import org.kontor.shared.Language;
import org.kontor.shared.ScopeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names the organisations that managers and delegates hold their roles for.
@Component
final class OrganisationNames implements RoleScopes {
    private final JdbcClient database;

    OrganisationNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public ScopeKind kind() {
        return ScopeKind.ORGANISATION;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> scopes, Language language) {
        var names = new LinkedHashMap<UUID, String>();
        database.sql("select id, name from directory.organisation where id = any (:ids)")
                .param("ids", scopes.toArray(UUID[]::new))
                .query(
                        row -> {
                            names.put(row.getObject("id", UUID.class), row.getString("name"));
                        });
        return names;
    }

    @Override
    public SequencedMap<UUID, String> find(String text, Language language) {
        var names = new LinkedHashMap<UUID, String>();
        database.sql(
                        """
                        select id, name, country from directory.organisation
                        where names like '%' || directory.plain(:text) || '%'
                        order by name, id limit 10
                        """)
                .param("text", text.strip())
                .query(
                        row -> {
                            names.put(
                                    row.getObject("id", UUID.class),
                                    "%s (%s)"
                                            .formatted(
                                                    row.getString("name"),
                                                    row.getString("country")));
                        });
        return names;
    }
}
