package org.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kontor.bench.Demonstration.Account;

/// What every page of the site asks the database, and how long it takes, one after the other.
final class ReadingPages {
    private static final int WARM_UP = 10;
    private static final int LONGEST = 50;
    private static final int LONGEST_OF_MANY = 80;
    private static final int MOST_STATEMENTS = 12;

    private final Path home;
    private final int times;
    private final boolean many;

    /// @param many whether the event has thousands of registrations more
    ReadingPages(Path home, int times, boolean many) {
        this.home = home;
        this.times = times;
        this.many = many;
    }

    /// Milliseconds that a page may take at the median.
    private int longest() {
        return many ? LONGEST_OF_MANY : LONGEST;
    }

    /// Measures, and writes the report.
    ///
    /// @return the exit code: 1 where a page takes too long or asks too often
    int run() throws IOException, InterruptedException, SQLException {
        double load = Machine.load();
        try (Application application = Application.start(home)) {
            var demonstration = new Demonstration(application.address());
            demonstration.publish();
            if (many) {
                ManyRegistrations.write(application);
            }
            Map<String, Browser> readers = readers(application, demonstration);
            List<SitePage> pages = pages(application);
            read(pages, readers, WARM_UP);
            double[][] took = read(pages, readers, times);
            List<Figures> found = figures(application, pages, readers, took);
            String report = report(found, Machine.facts(load));
            System.out.print(report);
            Path results = home.resolve("bench/results/pages" + (many ? "-many" : "") + ".md");
            Files.createDirectories(results.getParent());
            Files.writeString(results, report);
            return found.stream().allMatch(Figures::hold) ? 0 : 1;
        }
    }

    private static Map<String, Browser> readers(
            Application application, Demonstration demonstration)
            throws IOException, InterruptedException {
        var readers = new HashMap<String, Browser>();
        readers.put("visitor", new Browser(application.address()));
        for (Account account : Account.values()) {
            readers.put(account.name().toLowerCase(Locale.ROOT), demonstration.signedIn(account));
        }
        return readers;
    }

    private List<SitePage> pages(Application application) throws IOException, SQLException {
        try (Connection database = application.connect()) {
            return SitePage.all(home, database);
        }
    }

    /// Asks for all pages in turn, so that what disturbs the machine for a moment disturbs all.
    ///
    /// @return for each page the milliseconds, sorted
    private static double[][] read(List<SitePage> pages, Map<String, Browser> readers, int times)
            throws IOException, InterruptedException {
        double[][] took = new double[pages.size()][times];
        for (int i = 0; i < times; i++) {
            for (int page = 0; page < pages.size(); page++) {
                long begin = System.nanoTime();
                ask(pages.get(page), readers);
                took[page][i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.stream(took).forEach(Arrays::sort);
        return took;
    }

    private static void ask(SitePage page, Map<String, Browser> readers)
            throws IOException, InterruptedException {
        int status =
                Objects.requireNonNull(readers.get(page.reader()), page.reader())
                        .ask("/en" + page.path());
        // A link that was used is gone, and says so on a page.
        if (status >= 400 && status != 410) {
            throw new IllegalStateException(page + ": " + status);
        }
    }

    private List<Figures> figures(
            Application application,
            List<SitePage> pages,
            Map<String, Browser> readers,
            double[][] took)
            throws IOException, InterruptedException, SQLException {
        var found = new ArrayList<Figures>();
        try (StatementLog log = application.statements()) {
            for (int i = 0; i < pages.size(); i++) {
                SitePage page = pages.get(i);
                double[] sorted = took[i];
                found.add(
                        new Figures(
                                page,
                                log.count(() -> ask(page, readers)),
                                sorted[sorted.length / 2],
                                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                                longest()));
            }
        }
        found.sort(Comparator.comparingDouble(Figures::median).reversed());
        return found;
    }

    private String report(List<Figures> found, String machine) {
        var lines = new StringBuilder();
        found.forEach(each -> lines.append(each.line()));
        long slow = found.stream().filter(Figures::isSlow).count();
        return """
        # Every page, with the demonstration's data%s

        `./kontor bench pages --times %d%s` asks for every page of the site as who may read it, one after the
        other over loopback, with a published timetable, after %d rounds to warm up. Must hold: at most
        %d ms at the median, at most %d statements; once a minute one more notes the session's use.
        %s

        | page | reader | statements | median, ms | 95%%, ms |
        |---|---|---:|---:|---:|
        %s
        %s.
        """
                .formatted(
                        many
                                ? " and %,d registrations more".formatted(ManyRegistrations.COUNT)
                                : "",
                        times,
                        many ? " --many yes" : "",
                        WARM_UP,
                        longest(),
                        MOST_STATEMENTS,
                        "**%d of %d pages take longer.**".formatted(slow, found.size()),
                        lines,
                        machine);
    }

    /// What was found for a page.
    private record Figures(SitePage page, int statements, double median, double most, int longest) {

        boolean isSlow() {
            return median > longest;
        }

        boolean hold() {
            return !isSlow() && statements <= MOST_STATEMENTS;
        }

        String line() {
            return "| `/en%s` | %s | %d | %s%.1f%s | %.1f |%n"
                    .formatted(
                            page.pattern(),
                            page.reader(),
                            statements,
                            isSlow() ? "**" : "",
                            median,
                            isSlow() ? "**" : "",
                            most);
        }
    }
}
