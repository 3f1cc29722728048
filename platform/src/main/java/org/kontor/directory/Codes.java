package org.kontor.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Translated;
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

    /// The codes without a parent in the current versions, in their order, with their labels: the
    /// NACE sections, the countries of NUTS, all ecosystems, all labels.
    public SequencedMap<Code, Translated> top(CodeList... lists) {
        return read("and c.parent is null", lists);
    }

    /// All codes of the current version, in their order, with their labels.
    public SequencedMap<Code, Translated> all(CodeList list) {
        return read("", list);
    }

    /// Those codes that the current version of their list does not have.
    public List<Code> unknown(Iterable<Code> codes) {
        var unknown = new ArrayList<Code>();
        for (Code code : codes) {
            if (label(code).isEmpty()) {
                unknown.add(code);
            }
        }
        return unknown;
    }

    private SequencedMap<Code, Translated> read(String condition, CodeList... lists) {
        var codes = new LinkedHashMap<Code, Translated>();
        database.sql(
                        """
                        select list, c.version, c.code, c.label from directory.code c
                        join directory.code_list l using (list, version)
                        where list = any(:lists) and l.current and not c.retired %s
                        order by list, c.position
                        """
                                .formatted(condition))
                .param("lists", Arrays.stream(lists).map(CodeList::name).toArray(String[]::new))
                .query(
                        row -> {
                            codes.put(
                                    new Code(
                                            CodeList.valueOf(row.getString("list")),
                                            row.getString("version"),
                                            row.getString("code")),
                                    TranslatedConverters.fromJson(row.getString("label")));
                        });
        return codes;
    }
}
