package org.kontor.directory.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.profile.Typed;
import org.kontor.web.FormErrors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The entries there are, by what a row can name them by.
final class Matches {
    private final Set<OrganisationId> ids = new HashSet<>();
    private final Map<String, List<OrganisationId>> byNumber = new HashMap<>();
    private final Map<String, List<OrganisationId>> byName = new HashMap<>();

    private Matches() {}

    /// The entry that a row is about: by its id, else by country and registration number, else by
    /// country and name. More than one that fits is an error.
    Optional<OrganisationId> find(String id, Typed typed, FormErrors errors) {
        if (!id.isEmpty()) {
            Optional<OrganisationId> named = OrganisationId.parse(id).filter(ids::contains);
            if (named.isEmpty()) {
                errors.add("id", "directory.error.id", id);
            }
            return named;
        }
        String country = typed.text("country").toUpperCase(Locale.ROOT) + " ";
        List<OrganisationId> found =
                byNumber.getOrDefault(country + typed.text("registration-number"), List.of());
        if (found.isEmpty()) {
            found = byName.getOrDefault(country + typed.text("name"), List.of());
        }
        if (found.size() > 1) {
            errors.add("name", "directory.error.ambiguous", found.size());
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private void add(OrganisationId id, String country, String number, String name) {
        ids.add(id);
        byName.computeIfAbsent(country + " " + name, key -> new ArrayList<>()).add(id);
        if (!number.isEmpty()) {
            byNumber.computeIfAbsent(country + " " + number, key -> new ArrayList<>()).add(id);
        }
    }

    /// Reads them.
    @Component
    static class Reader {
        private final JdbcClient database;

        Reader(JdbcClient database) {
            this.database = database;
        }

        Matches read() {
            var matches = new Matches();
            database.sql(
                            """
                            select id, country, registration_number, name from directory.organisation o
                            where not exists (select from directory.merged m where m.id = o.id)
                            """)
                    .query(
                            row -> {
                                matches.add(
                                        new OrganisationId(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4));
                            });
            return matches;
        }
    }
}
