package org.kontor.documents;

import java.util.ArrayList;
import java.util.List;

/// Gathers the rows of a table as they are read, and stops where there are too many.
final class TableRows {
    private List<String> header = List.of();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    /// Takes the next row; blank ones are passed over, and the first other one is the header.
    void add(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (cells.size() > SheetReader.MOST_COLUMNS) {
            throw new UnreadableSheet("too-many-columns", number, SheetReader.MOST_COLUMNS);
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > SheetReader.LONGEST_CELL) {
                throw new UnreadableSheet(
                        "cell-too-long", number, columnName(i), SheetReader.LONGEST_CELL);
            }
        }
        if (header.isEmpty()) {
            header = cells;
            return;
        }
        if (rows.size() == SheetReader.MOST_ROWS) {
            throw new UnreadableSheet("too-many-rows", SheetReader.MOST_ROWS);
        }
        rows.add(cells);
        numbers.add(number);
    }

    Sheet sheet() {
        if (header.isEmpty()) {
            throw new UnreadableSheet("empty");
        }
        if (rows.isEmpty()) {
            throw new UnreadableSheet("no-rows");
        }
        return new Sheet(header, rows, numbers);
    }

    /// As spreadsheets name columns: A to Z, then AA.
    static String columnName(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : columnName(index / 26 - 1) + last;
    }
}
