package org.kontor.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The public list of the directory, as a visitor reads it.
final class DirectoryList {
    static final int WARM_UP = 5;
    static final int MEASURED = 41;
    private static final int DOWNLOADS = 5;
    private static final String ADDRESS = "/en/directory?";
    private static final Pattern TIMING = Pattern.compile("(hits|counts);dur=([0-9.]+)");
    private static final Pattern TOTAL = Pattern.compile("role=\"status\">([^<]*)<");
    private static final Pattern NEXT =
            Pattern.compile("href=\"/en/directory\\?([^\"]*after=[^\"]*)\"");

    private final Browser browser;

    DirectoryList(Browser browser) {
        this.browser = browser;
    }

    Figures measure(String query) throws IOException, InterruptedException {
        double[] hits = new double[MEASURED];
        double[] counts = new double[MEASURED];
        double[] page = new double[MEASURED];
        String found = "";
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = page(query);
            if (i >= 0) {
                page[i] = (System.nanoTime() - begin) / 1e6;
                hits[i] = timing(answer, "hits");
                counts[i] = timing(answer, "counts");
            }
            found = found(answer);
        }
        return new Figures(found, Times.of(hits), Times.of(counts), Times.of(page));
    }

    /// How many a search finds, as the page says it.
    String found(String query) throws IOException, InterruptedException {
        return found(page(query));
    }

    /// The query of a later page, reached as readers do, from one page to the next.
    String deep(String query, int pages) throws IOException, InterruptedException {
        String deep = query;
        for (int i = 1; i < pages; i++) {
            Matcher next = NEXT.matcher(page(deep).body());
            if (!next.find()) {
                throw new IllegalStateException("%s has only %d pages".formatted(query, i));
            }
            deep = next.group(1).replace("&amp;", "&");
        }
        return deep;
    }

    /// The whole list as a table, for somebody signed in.
    static Times download(Browser reader) throws IOException, InterruptedException {
        double[] times = new double[DOWNLOADS];
        for (int i = 0; i < DOWNLOADS; i++) {
            long begin = System.nanoTime();
            reader.get("/en/directory/list.csv");
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        return Times.of(times);
    }

    private HttpResponse<String> page(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.get(ADDRESS + query);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s answered %d".formatted(query, answer.statusCode()));
        }
        return answer;
    }

    private static String found(HttpResponse<String> answer) {
        return Optional.of(TOTAL.matcher(answer.body()))
                .filter(Matcher::find)
                .map(total -> total.group(1).replaceAll("[^0-9,]", ""))
                .orElse("");
    }

    private static double timing(HttpResponse<String> answer, String part) {
        return TIMING.matcher(answer.headers().firstValue("Server-Timing").orElse(""))
                .results()
                .filter(timing -> timing.group(1).equals(part))
                .mapToDouble(timing -> Double.parseDouble(timing.group(2)))
                .findFirst()
                .orElseThrow();
    }

    record Figures(String found, Times hits, Times counts, Times page) {}
}
