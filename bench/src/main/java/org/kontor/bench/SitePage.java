package org.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A page of the site, and one of those who read it.
///
/// @param reader a visitor, or an account of the demonstration
/// @param pattern below the language, with the names of ids in braces
/// @param path with the ids of this database
record SitePage(String reader, String pattern, String path) {
    private static final String LIST = "platform/src/test/resources/pages.txt";

    /// All pages, from the list that the platform's own tests read.
    static List<SitePage> all(Path home, Connection database) throws IOException, SQLException {
        var pages = new ArrayList<SitePage>();
        var ids = new HashMap<String, String>();
        for (String line : Files.readAllLines(home.resolve(LIST))) {
            String[] parts = line.split(" ", 3);
            if (parts[0].equals("id")) {
                ids.put("{" + parts[1] + "}", id(database, parts[2]));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String pattern = parts.length == 1 ? "" : parts[1];
                String path = pattern;
                for (var id : ids.entrySet()) {
                    path = path.replace(id.getKey(), id.getValue());
                }
                pages.add(new SitePage(parts[0], pattern, path));
            }
        }
        return List.copyOf(pages);
    }

    private static String id(Connection database, String from) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("select id from " + from + " order by id limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException("There is none of " + from);
            }
            return row.getString(1);
        }
    }
}
