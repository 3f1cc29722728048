package org.kontor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A page of the site, and one of those who read it.
///
/// @param reader a stranger is a visitor; the others are called as the demonstration's accounts
/// @param path below the language
public record SitePage(String reader, String path) {

    /// All pages that pages.txt names, with ids from this database.
    public static List<SitePage> all(JdbcClient database) {
        var pages = new ArrayList<SitePage>();
        var ids = new HashMap<String, String>();
        for (String line : lines()) {
            String[] parts = line.split(" ", 3);
            if (parts[0].equals("id")) {
                ids.put("{" + parts[1] + "}", id(database, parts[2]));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String path = parts.length == 1 ? "" : parts[1];
                for (var id : ids.entrySet()) {
                    path = path.replace(id.getKey(), id.getValue());
                }
                pages.add(new SitePage(parts[0], path));
            }
        }
        return List.copyOf(pages);
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("pages.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String id(JdbcClient database, String from) {
        return database.sql("select id from " + from + " order by id limit 1")
                .query(String.class)
                .single();
    }
}
