package org.kontor.bench.timetable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was measured or published before, from `published.csv` and `peers.csv` beside the
/// instances.
final class Peers {

    private final List<String[]> published;
    private final List<String[]> measured;

    Peers(Path directory) throws IOException {
        published = rows(directory.resolve("published.csv"));
        measured = rows(directory.resolve("peers.csv"));
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(row -> row.split(",", -1)).toList();
    }

    /// Of each instance, as in `original/tic-12`, the published optimum.
    Map<String, Integer> optima() {
        Map<String, Integer> optima = new HashMap<>();
        published.forEach(row -> optima.put(row[0] + "/" + row[1], Integer.parseInt(row[3])));
        return optima;
    }

    /// Seconds that UWrMaxSat took for the originals together when it was measured.
    double uwrMaxSat() {
        return measured.stream()
                .filter(row -> row[0].equals(Families.ORIGINAL))
                .mapToDouble(row -> Double.parseDouble(row[2]))
                .sum();
    }

    /// A table of the originals.
    String table() {
        StringBuilder table =
                new StringBuilder("| instance | optimum | UWrMaxSat 1.7.4, s |\n|---|---:|---:|\n");
        Map<String, Integer> optima = optima();
        for (String[] row : measured) {
            Integer optimum = optima.get(row[0] + "/" + row[1]);
            if (optimum != null) {
                table.append(
                        String.format(Locale.ROOT, "| %s | %d | %s |%n", row[1], optimum, row[2]));
            }
        }
        return table.toString();
    }
}
