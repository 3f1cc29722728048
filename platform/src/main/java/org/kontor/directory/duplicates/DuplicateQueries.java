package org.kontor.directory.duplicates;

import java.util.List;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds pairs that may be one: of one registration number, or of close names in one country.
@Component
class DuplicateQueries {
    /// Names are compared for the entries changed last, each with older ones, so that a large
    /// directory answers soon.
    private static final int COMPARED = 500;

    private static final int SHOWN = 50;

    private static final String PAIRS =
            """
            with recent as materialized (
                select id, country, names, changed from directory.organisation o
                where not exists (select from directory.merged m where m.id = o.id)
                order by changed desc, id desc limit :compared
            ), pair as (
                select a.id as one, b.id as another, 'NUMBER' as reason, 2.0 as closeness
                from directory.organisation a
                join directory.organisation b using (country, registration_number)
                where a.id < b.id and registration_number <> ''
                union all
                select least(a.id, b.id), greatest(a.id, b.id), 'NAME', similarity(a.names, b.names)
                from recent a
                join directory.organisation b on b.country = a.country
                    and (b.changed, b.id) < (a.changed, a.id) and b.names % a.names
            )
            select distinct on (one, another) one, a.name as one_name, another, b.name as another_name,
                   a.country, reason, closeness
            from pair
            join directory.organisation a on a.id = one
            join directory.organisation b on b.id = another
            where not exists (select from directory.distinct_pair d where (d.one, d.another) = (pair.one, pair.another))
              and not exists (select from directory.merged m where m.id in (one, another))
            order by one, another, closeness desc
            """;

    private final JdbcClient database;

    DuplicateQueries(JdbcClient database) {
        this.database = database;
    }

    /// The closest pairs first, at most fifty.
    @Transactional(readOnly = true)
    public List<DuplicatePair> pairs() {
        database.sql("select set_config('pg_trgm.similarity_threshold', '0.7', true)")
                .query(String.class)
                .single();
        return database.sql(
                        "select * from (%s) found order by closeness desc, one limit :shown"
                                .formatted(PAIRS))
                .param("compared", COMPARED)
                .param("shown", SHOWN)
                .query(
                        (row, number) ->
                                new DuplicatePair(
                                        new OrganisationId(row.getObject("one", UUID.class)),
                                        row.getString("one_name"),
                                        new OrganisationId(row.getObject("another", UUID.class)),
                                        row.getString("another_name"),
                                        row.getString("country"),
                                        DuplicatePair.Reason.valueOf(row.getString("reason"))))
                .list();
    }

    /// Remembers that these are two organisations.
    @Transactional
    public void keepApart(OrganisationId one, OrganisationId another) {
        database.sql(
                        """
                        insert into directory.distinct_pair (one, another)
                        values (least(:one, :another), greatest(:one, :another)) on conflict do nothing
                        """)
                .param("one", one.value())
                .param("another", another.value())
                .update();
    }
}
