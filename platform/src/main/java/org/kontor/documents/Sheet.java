package org.kontor.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A table that was read: the names of its columns, and its rows without the blank ones.
public final class Sheet {
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows;

    /// @throws UnreadableSheet where two columns have one name, or a row is longer than the header
    Sheet(List<String> header, List<List<String>> cells, List<Integer> numbers) {
        this.header = List.copyOf(header);
        for (int i = 0; i < header.size(); i++) {
            String name = simplified(header.get(i));
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                throw new UnreadableSheet("duplicate-column", header.get(i));
            }
        }
        if (columns.isEmpty()) {
            throw new UnreadableSheet("no-header");
        }
        var read = new java.util.ArrayList<Row>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            int number = numbers.get(i);
            List<String> row = cells.get(i);
            for (int j = header.size(); j < row.size(); j++) {
                if (!row.get(j).isEmpty()) {
                    throw new UnreadableSheet("too-many-cells", number, row.get(j));
                }
            }
            read.add(new Row(number, row));
        }
        this.rows = List.copyOf(read);
    }

    public List<String> header() {
        return header;
    }

    public List<Row> rows() {
        return rows;
    }

    /// Whether a column of this name is there; capitals and spaces do not matter.
    public boolean has(String name) {
        return columns.containsKey(simplified(name));
    }

    /// Checks that all these columns are there; capitals and spaces in their names do not matter.
    ///
    /// @throws UnreadableSheet that names the missing ones
    public Sheet require(String... names) {
        List<String> missing =
                java.util.Arrays.stream(names)
                        .filter(name -> !columns.containsKey(simplified(name)))
                        .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableSheet(
                    "missing-columns",
                    missing.size(),
                    String.join(", ", missing),
                    String.join(", ", header));
        }
        return this;
    }

    /// Checks that there are no columns but these, so that a mistyped one is not passed over.
    ///
    /// @throws UnreadableSheet that names the first unknown one
    public Sheet allow(List<String> names) {
        var known = new HashSet<String>();
        names.forEach(name -> known.add(simplified(name)));
        header.stream()
                .filter(name -> !name.isBlank() && !known.contains(simplified(name)))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new UnreadableSheet(
                                    "unknown-column", name, String.join(", ", names));
                        });
        return this;
    }

    private static String simplified(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }

    /// One row of the table.
    public final class Row {
        private final int number;
        private final List<String> cells;

        private Row(int number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        /// As the spreadsheet counts: the header is row 1.
        public int number() {
            return number;
        }

        /// The text in the column, stripped; empty where the column or the cell is not there.
        public String text(String column) {
            Integer index = columns.get(simplified(column));
            return index == null || index >= cells.size() ? "" : cells.get(index);
        }
    }
}
