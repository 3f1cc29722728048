package org.kontor.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Translated;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The code lists: what a code means, and which there are.
@Component
public class Codes {
    private final JdbcClient database;

    Codes(JdbcClient database) {
        this.database = database;
    }

    /// What the code is called, empty where the list has no such code.
    public Optional<Translated> label(Code code) {
        return database.sql(
                        "select label from directory.code where list = :list and version = :version and code = :code")
                .param("list", code.list().name())
                .param("version", code.version())
                .param("code", code.code())
                .query(String.class)
                .optional()
                .map(TranslatedConverters::fromJson);
    }

    /// The offered codes without a parent in the current versions, in their order, with their
    /// labels: the NACE sections, the countries of NUTS, all ecosystems, all labels.
    public SequencedMap<Code, Translated> top(CodeList... lists) {
        return read("and c.offered and c.parent is null", lists);
    }

    /// The same with those that are no longer offered, to name what was chosen before.
    public SequencedMap<Code, Translated> topEver(CodeList... lists) {
        return read("and c.parent is null", lists);
    }

    /// All offered codes of the current version, in their order, with their labels.
    public SequencedMap<Code, Translated> all(CodeList... lists) {
        return read("and c.offered", lists);
    }

    /// The offered codes below one, with their labels: the divisions of a section, the regions of a
    /// country.
    public SequencedMap<Code, Translated> below(CodeList list, String prefix, int longest) {
        return read(
                "and c.offered and c.code like '%s%%' and length(c.code) between %d and %d"
                        .formatted(
                                prefix.replaceAll("[^A-Z0-9]", ""), prefix.length() + 1, longest),
                list);
    }

    /// What these codes are called, of whatever version; in the order of the lists.
    public SequencedMap<Code, Translated> labels(Collection<Code> asked) {
        var labels = new LinkedHashMap<Code, Translated>();
        database.sql(
                        """
                        select list, version, code, label from directory.code
                        where list || ' ' || version || ' ' || code = any(:codes)
                        order by list, position
                        """)
                .param(
                        "codes",
                        asked.stream()
                                .map(code -> code.list() + " " + code.version() + " " + code.code())
                                .toArray(String[]::new))
                .query((RowCallbackHandler) row -> put(labels, row));
        return labels;
    }

    private SequencedMap<Code, Translated> read(String condition, CodeList... lists) {
        var codes = new LinkedHashMap<Code, Translated>();
        database.sql(
                        """
                        select list, version, c.code, c.label from directory.code c
                        join directory.code_list l using (list, version)
                        where list = any(:lists) and l.current %s
                        order by list, c.position
                        """
                                .formatted(condition))
                .param("lists", Arrays.stream(lists).map(CodeList::name).toArray(String[]::new))
                .query((RowCallbackHandler) row -> put(codes, row));
        return codes;
    }

    private static void put(SequencedMap<Code, Translated> codes, ResultSet row)
            throws SQLException {
        codes.put(
                new Code(
                        CodeList.valueOf(row.getString("list")),
                        row.getString("version"),
                        row.getString("code")),
                TranslatedConverters.fromJson(row.getString("label")));
    }
}
