package org.kontor.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Asks the public list of a directory of 100,000 organisations for pages, and takes what the
/// server says of each and how long the whole page took; then downloads the list, and changes
/// organisations.
final class SearchingDirectory {
    private static final int LONGEST_HITS = 100;
    private static final int LONGEST_COUNTS = 300;
    private static final int PAGES_DEEP = 100;
    private static final Duration LONGEST_TIDYING = Duration.ofMinutes(4);

    private final Path home;

    SearchingDirectory(Path home) {
        this.home = home;
    }

    /// Measures, and writes the report.
    ///
    /// @return the exit code: 1 where a figure does not hold
    int run() throws IOException, InterruptedException, SQLException {
        double load = Machine.load();
        try (Application application = Application.start(home);
                Connection database = application.connect()) {
            say("entering " + ManyOrganisations.COUNT + " organisations");
            long begin = System.nanoTime();
            ManyOrganisations.write(application, ManyOrganisations.COUNT);
            double filling = (System.nanoTime() - begin) / 1e9;
            say("entered in %.0f s; waiting for autovacuum".formatted(filling));
            awaitAutovacuum(database);
            var list = new DirectoryList(new Browser(application.address()));
            var lines = new StringBuilder();
            boolean holds = true;
            for (var search : searches(list).entrySet()) {
                DirectoryList.Figures figures = list.measure(search.getValue());
                holds &= figures.hits().median() <= LONGEST_HITS;
                holds &= figures.counts().median() <= LONGEST_COUNTS;
                String line = line(search.getKey(), figures);
                System.err.print(line);
                lines.append(line);
            }
            var changing = new ChangingOrganisations(database, list);
            Times download =
                    DirectoryList.download(
                            new Demonstration(application.address())
                                    .signedIn(Demonstration.Account.ORGANISER));
            Times changes = changing.measure();
            Path results = home.resolve("bench/results/directory.md");
            Files.createDirectories(results.getParent());
            Files.writeString(
                    results, report(lines, filling, download, changes, Machine.facts(load)));
            return holds ? 0 : 1;
        }
    }

    /// PostgreSQL tidies up by itself within minutes of many changes; figures of before are not
    /// those that users live with.
    private static void awaitAutovacuum(Connection database)
            throws SQLException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_TIDYING);
        try (var tidied =
                database.prepareStatement(
                        """
                        select bool_and(last_autovacuum is not null and last_autoanalyze is not null)
                        from pg_stat_user_tables
                        where schemaname = 'directory' and relname in ('listing', 'organisation', 'name_word')
                        """)) {
            while (Instant.now().isBefore(latest)) {
                try (var row = tidied.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(1_000);
            }
        }
        throw new IllegalStateException("Autovacuum did not come in " + LONGEST_TIDYING);
    }

    private static Map<String, String> searches(DirectoryList list)
            throws IOException, InterruptedException {
        var searches = new LinkedHashMap<String, String>();
        searches.put("everything", "");
        searches.put("everything, newest first", "sort=newest");
        searches.put("two letters that begin a word of nearly all", text("in"));
        searches.put("two letters, by name", text("in") + "&sort=name");
        searches.put("two letters, newest first", text("in") + "&sort=newest");
        searches.put("two letters of many names", text("cl"));
        searches.put("a word of most texts", text("innovation"));
        searches.put("a word of many names", text("plastics"));
        searches.put("a rare word", text("jewellery"));
        searches.put("two words", text("plastics stuttgart"));
        searches.put("two words, one of most texts", text("innovation timber"));
        searches.put("a mistyped word", text("plastisc"));
        searches.put("two mistyped words", text("platics clustr"));
        searches.put("what is nowhere", text("qqqq"));
        searches.put("without accents", text("klaipeda"));
        searches.put("with accents", text("Klaipėda"));
        searches.put("one country", "country=LT");
        searches.put("one sector", "sector=V");
        searches.put("country, ecosystem and label", "country=DE&ecosystem=HEALTH&label=GOLD");
        searches.put(
                "the same, newest first",
                searches.get("country, ecosystem and label") + "&sort=newest");
        searches.put(
                "a word, two countries and a sector",
                text("plastics") + "&country=FR&country=IT&sector=C");
        for (String sort : new String[] {"name", "newest", "best"}) {
            searches.put(
                    "two letters, page %d by %s".formatted(PAGES_DEEP, sort),
                    list.deep(text("in") + "&sort=" + sort, PAGES_DEEP));
        }
        searches.put("everything, page " + PAGES_DEEP, list.deep("", PAGES_DEEP));
        return searches;
    }

    private static String text(String typed) {
        return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static String line(String search, DirectoryList.Figures figures) {
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(
                        search, figures.found(), figures.hits(), figures.counts(), figures.page());
    }

    private static String report(
            StringBuilder lines, double filling, Times download, Times changes, String machine) {
        return """
                # Directory of 100,000 organisations

                `./kontor bench directory` fills a directory with made-up organisations, the same every time, and asks the
                public list for pages over HTTP, %d times each after %d to warm up, in milliseconds: the median, and what
                95%% stay within. At the median hits must take at most %d ms, facet counts at most %d ms, as the server
                says in its header `Server-Timing`; the whole page includes its way over loopback.

                | search | found | hits, limit %d | facet counts, limit %d | whole page |
                |---|---:|---:|---:|---:|
                %s
                - Entering and listing all took %.0f s.
                - The list as CSV, cut at %s rows: %s.
                - Renaming one organisation and listing it anew: %s; it is found by its new name at once.

                %s.
                """
                .formatted(
                        DirectoryList.MEASURED,
                        DirectoryList.WARM_UP,
                        LONGEST_HITS,
                        LONGEST_COUNTS,
                        LONGEST_HITS,
                        LONGEST_COUNTS,
                        lines,
                        filling,
                        "50,000",
                        download,
                        changes,
                        machine);
    }

    private static void say(String what) {
        System.err.println(what + " …");
    }
}
