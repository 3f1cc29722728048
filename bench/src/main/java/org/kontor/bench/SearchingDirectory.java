package org.kontor.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks the public list of a directory of 100,000 organisations for pages, and takes what the
// server
/// says of each (its header `Server-Timing`) and how long the whole page took.
final class SearchingDirectory {
    private static final int WARM_UP = 15;
    private static final int MEASURED = 41;
    private static final int LONGEST_HITS = 100;
    private static final int LONGEST_COUNTS = 300;
    private static final Pattern TIMING = Pattern.compile("(hits|counts);dur=([0-9.]+)");
    private static final Pattern TOTAL = Pattern.compile("role=\"status\">([^<]*)<");

    private final Path home;

    SearchingDirectory(Path home) {
        this.home = home;
    }

    /// @return the exit code: 1 where a figure does not hold
    int run() throws IOException, InterruptedException, SQLException {
        double load = Machine.load();
        var organisations = new ManyOrganisations();
        var lines = new StringBuilder();
        boolean holds = true;
        try (Application application = Application.start(home)) {
            System.err.println("writing " + ManyOrganisations.COUNT + " organisations …");
            try (Connection database = application.connect()) {
                organisations.write(database);
            }
            var browser = new Browser(application.address());
            for (var search : searches(organisations).entrySet()) {
                Figures figures = measure(browser, search.getValue());
                holds &= figures.hits <= LONGEST_HITS && figures.counts <= LONGEST_COUNTS;
                String line =
                        "| %s | %s | %.0f | %.0f | %.0f | %.0f |%n"
                                .formatted(
                                        search.getKey(),
                                        figures.found,
                                        figures.hits,
                                        figures.counts,
                                        figures.page,
                                        figures.slowest);
                System.err.print(line);
                lines.append(line);
            }
        }
        Path results = home.resolve("bench/results/directory.md");
        Files.createDirectories(results.getParent());
        Files.writeString(results, report(lines, Machine.facts(load)));
        return holds ? 0 : 1;
    }

    private static Map<String, String> searches(ManyOrganisations organisations) {
        String frequent = organisations.wordAt(3);
        String middling = organisations.wordAt(700);
        String rare = organisations.wordAt(2_900);
        var searches = new LinkedHashMap<String, String>();
        searches.put("everything", "");
        searches.put("everything, newest first", "sort=newest");
        searches.put(
                "two letters: the beginning of many words",
                "q=" + encoded(frequent.substring(0, 2)));
        searches.put("a frequent word", "q=" + encoded(frequent));
        searches.put("a word of middling frequency", "q=" + encoded(middling));
        searches.put("a rare word", "q=" + encoded(rare));
        searches.put("two words", "q=" + encoded(frequent + " " + middling));
        searches.put(
                "a mistyped word",
                "q=" + encoded(middling.charAt(0) + "x" + middling.substring(1)));
        searches.put("one country", "country=LT");
        searches.put("country, ecosystem and label", "country=DE&ecosystem=HEALTH&label=GOLD");
        searches.put(
                "a frequent word in two countries and a sector",
                "q=" + encoded(frequent) + "&country=FR&country=IT&sector=C");
        return searches;
    }

    private static Figures measure(Browser browser, String query)
            throws IOException, InterruptedException {
        double[] hits = new double[MEASURED];
        double[] counts = new double[MEASURED];
        double[] page = new double[MEASURED];
        String found = "";
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> response = browser.get("/en/directory?" + query);
            if (i >= 0) {
                page[i] = (System.nanoTime() - begin) / 1e6;
                hits[i] = timing(response, "hits");
                counts[i] = timing(response, "counts");
            }
            Matcher total = TOTAL.matcher(response.body());
            found = total.find() ? total.group(1).replaceAll("[^0-9,]", "") : "";
        }
        return new Figures(found, median(hits), median(counts), median(page), worst(page));
    }

    private static double timing(HttpResponse<String> response, String part) {
        Matcher timing = TIMING.matcher(response.headers().firstValue("Server-Timing").orElse(""));
        while (timing.find()) {
            if (timing.group(1).equals(part)) {
                return Double.parseDouble(timing.group(2));
            }
        }
        throw new IllegalStateException("The page does not say how long its " + part + " took");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double worst(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String report(StringBuilder lines, String machine) {
        return """
                # Directory of 100,000 organisations

                `./kontor bench directory` fills a directory with made-up organisations, the same every time, and asks the
                public list for pages over HTTP, %d times each after %d to warm up. Must hold at the median: hits at most
                %d ms, facet counts at most %d ms. Times are in milliseconds, medians but for the last column.

                | search | found | hits | facet counts | whole page | slowest page |
                |---|---:|---:|---:|---:|---:|
                %s
                %s.
                """
                .formatted(MEASURED, WARM_UP, LONGEST_HITS, LONGEST_COUNTS, lines, machine);
    }

    /// Milliseconds, but for what was found.
    private record Figures(String found, double hits, double counts, double page, double slowest) {}
}
