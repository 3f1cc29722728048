package org.kontor.matchmaking.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.kontor.instance.TranslatedConverters;
import org.kontor.matchmaking.affinity.CodeTree;
import org.kontor.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lists of activities and ecosystems in use, read once for a page: as trees, and by name.
///
/// @param lists for each code of a list the one above it, empty at the top
/// @param labels as the JSON in which they are stored, in the order of the lists
/// @param offered those that can be chosen
public record CodeBook(
        Map<String, Map<String, String>> lists,
        SequencedMap<String, String> labels,
        Set<String> offered) {
    private static final int DIVISION = 2;

    /// What a form offers to choose from.
    ///
    /// @param sections the NACE sections with their divisions
    public record Choices(
            SequencedMap<String, String> ecosystems,
            SequencedMap<String, SequencedMap<String, String>> sections) {}

    public Choices choices(Language language) {
        SequencedMap<String, String> ecosystems = top("ECOSYSTEM", language);
        ecosystems.keySet().retainAll(offered);
        var sections = new LinkedHashMap<String, SequencedMap<String, String>>();
        Map<String, String> activities = lists.getOrDefault("NACE", Map.of());
        for (String code : labels.keySet()) {
            if (activities.containsKey(code)
                    && offered.contains(code)
                    && code.length() <= DIVISION) {
                String name = code + " " + name(code, language);
                if (code.length() == 1) {
                    sections.put(name, new LinkedHashMap<>());
                }
                sections.lastEntry().getValue().put(code, name);
            }
        }
        return new Choices(ecosystems, sections);
    }

    public CodeTree tree() {
        return CodeTree.of(List.copyOf(lists.values()));
    }

    public String name(String code, Language language) {
        String label = labels.get(code);
        return label == null ? code : TranslatedConverters.fromJson(label).in(language);
    }

    /// The names of the codes at the top of the list.
    public SequencedMap<String, String> top(String list, Language language) {
        Map<String, String> parents = lists.getOrDefault(list, Map.of());
        var names = new LinkedHashMap<String, String>();
        labels.keySet().stream()
                .filter(code -> "".equals(parents.get(code)))
                .forEach(code -> names.put(code, name(code, language)));
        return names;
    }

    /// Reads them.
    @Component
    public static class Reader {
        private final JdbcClient database;

        Reader(JdbcClient database) {
            this.database = database;
        }

        public CodeBook read() {
            var book = new CodeBook(new HashMap<>(), new LinkedHashMap<>(), new HashSet<>());
            database.sql(
                            """
                            select list, code, coalesce(parent, '') as parent, label, offered from directory.code
                            join directory.code_list using (list, version)
                            where current and list in ('NACE', 'ECOSYSTEM')
                            order by list, position
                            """)
                    .query(
                            row -> {
                                book.lists
                                        .computeIfAbsent(
                                                row.getString("list"), list -> new HashMap<>())
                                        .put(row.getString("code"), row.getString("parent"));
                                book.labels.put(row.getString("code"), row.getString("label"));
                                if (row.getBoolean("offered")) {
                                    book.offered.add(row.getString("code"));
                                }
                            });
            return book;
        }
    }
}
