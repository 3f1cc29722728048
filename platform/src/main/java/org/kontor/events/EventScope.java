package org.kontor.events;

import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.ScopeKind;
import org.kontor.web.ScopeResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the event that an address names by its slug.
@Component
final class EventScope implements ScopeResolver {
    private final JdbcClient database;

    EventScope(JdbcClient database) {
        this.database = database;
    }

    @Override
    public ScopeKind kind() {
        return ScopeKind.EVENT;
    }

    @Override
    public Optional<UUID> resolve(String slug) {
        return database.sql("select id from events.event where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .optional();
    }
}
