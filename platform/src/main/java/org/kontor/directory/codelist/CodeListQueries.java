package org.kontor.directory.codelist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.CodeList;
import org.kontor.directory.OrganisationId;
import org.kontor.instance.TranslatedConverters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the lists for those who keep them.
@Component
class CodeListQueries {
    static final int MOST_FOUND = 100;
    static final int MOST_USERS = 20;

    private static final String LISTS =
            """
            select l.*,
                   (select count(*) from directory.code c where (c.list, c.version) = (l.list, l.version)) as codes,
                   (select count(*) from directory.code c
                    where (c.list, c.version) = (l.list, l.version) and not c.offered) as unoffered,
                   (select count(*) from directory.code_use u
                    where (u.list, u.version) = (l.list, l.version)) as uses
            from directory.code_list l
            """;

    private static final String ENTRIES =
            """
            select c.*,
                   (select count(*) from directory.code b
                    where (b.list, b.version, b.parent) = (c.list, c.version, c.code)) as below,
                   (select count(*) from directory.code_use u
                    where (u.list, u.version, u.code) = (c.list, c.version, c.code)) as uses
            from directory.code c
            where c.list = :list and c.version = :version
            """;

    private final JdbcClient database;

    CodeListQueries(JdbcClient database) {
        this.database = database;
    }

    List<CodeListCard> lists() {
        return database.sql(
                        LISTS
                                + "order by array_position('{ECOSYSTEM,LABEL,NACE,NUTS}', list), version desc")
                .query(CodeListQueries::card)
                .list();
    }

    /// The list of that name, in lower case as addresses write it.
    Optional<CodeListCard> find(String name, String version) {
        return database.sql(LISTS + "where lower(l.list) = :name and l.version = :version")
                .param("name", name.toLowerCase(Locale.ROOT))
                .param("version", version)
                .query(CodeListQueries::card)
                .optional();
    }

    /// The codes directly below one, or those without a parent.
    List<CodeEntry> below(CodeListCard list, Optional<String> parent) {
        return entries(list, "and c.parent is not distinct from :parent order by c.position")
                .param("parent", parent.orElse(null))
                .query(CodeListQueries::entry)
                .list();
    }

    /// Codes that begin with the text, or whose labels have all its words, at most a hundred.
    List<CodeEntry> search(CodeListCard list, String text) {
        return entries(
                        list,
                        """
                        and (c.code like upper(:text) || '%'
                             or to_tsvector('simple', directory.plain(concat_ws(' ', c.label ->> 'en', c.label ->> 'lt')))
                                @@ to_tsquery('simple', coalesce(directory.prefixes(:text), '')))
                        order by c.position limit :most
                        """)
                .param("text", text.strip())
                .param("most", MOST_FOUND)
                .query(CodeListQueries::entry)
                .list();
    }

    Optional<CodeEntry> entry(CodeListCard list, String code) {
        return entries(list, "and c.code = :code")
                .param("code", code)
                .query(CodeListQueries::entry)
                .optional();
    }

    List<CodeEntry> all(CodeListCard list) {
        return entries(list, "order by c.position").query(CodeListQueries::entry).list();
    }

    /// The codes above one, from the top.
    List<CodeEntry> above(CodeListCard list, String code) {
        return entries(
                        list,
                        """
                        and c.code in (
                            with recursive way as (
                                select parent from directory.code
                                where list = :list and version = :version and code = :code
                                union all
                                select up.parent from way join directory.code up
                                on up.list = :list and up.version = :version and up.code = way.parent
                            )
                            select parent from way
                        )
                        order by length(c.code)
                        """)
                .param("code", code)
                .query(CodeListQueries::entry)
                .list();
    }

    /// Organisations that go by the code, by name, at most twenty.
    List<OrganisationId> users(CodeListCard list, String code) {
        return database.sql(
                        """
                        select o.id from directory.code_use u join directory.organisation o on o.id = u.organisation
                        where u.list = :list and u.version = :version and u.code = :code
                        order by directory.plain(o.name), o.id limit :most
                        """)
                .param("list", list.list().name())
                .param("version", list.version())
                .param("code", code)
                .param("most", MOST_USERS)
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec entries(CodeListCard list, String rest) {
        return database.sql(ENTRIES + rest)
                .param("list", list.list().name())
                .param("version", list.version());
    }

    private static CodeListCard card(ResultSet row, int number) throws SQLException {
        return new CodeListCard(
                row.getObject("id", UUID.class),
                CodeList.valueOf(row.getString("list")),
                row.getString("version"),
                row.getString("source"),
                row.getBoolean("current"),
                row.getInt("codes"),
                row.getInt("unoffered"),
                row.getLong("uses"));
    }

    private static CodeEntry entry(ResultSet row, int number) throws SQLException {
        return new CodeEntry(
                row.getString("code"),
                Optional.ofNullable(row.getString("parent")),
                TranslatedConverters.fromJson(row.getString("label")),
                row.getBoolean("retired"),
                row.getBoolean("offered"),
                row.getInt("revision"),
                row.getInt("below"),
                row.getLong("uses"));
    }
}
