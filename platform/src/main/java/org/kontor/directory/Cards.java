package org.kontor.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.instance.TranslatedConverters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads organisations as cards.
@Component
class Cards {
    private static final String SELECT =
            """
            select o.id, o.kind, o.name, o.short_name, o.country, o.description, o.logo, o.published,
                   (select c.label from directory.cluster c
                    where c.organisation = o.id and c.label_until >= :today) as label,
                   (select array_agg(cl.code order by code.position) from directory.classification cl
                    join directory.code code using (list, version, code)
                    where cl.organisation = o.id and cl.list = 'ECOSYSTEM') as ecosystems
            """;

    private final JdbcClient database;
    private final Clock clock;

    Cards(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The cards that the rest of a statement selects from `directory.organisation o`.
    JdbcClient.StatementSpec statement(String rest) {
        return database.sql(SELECT + rest)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    List<OrganisationCard> read(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> card(row)).list();
    }

    static OrganisationCard card(ResultSet row) throws SQLException {
        return new OrganisationCard(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("country"),
                TranslatedConverters.fromJson(row.getString("description")),
                texts(row.getArray("ecosystems")),
                Optional.ofNullable(row.getString("label")),
                Optional.ofNullable(row.getString("logo")),
                row.getBoolean("published"));
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Array array)
            throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
