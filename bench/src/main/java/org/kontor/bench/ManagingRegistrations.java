package org.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.bench.Demonstration.Account;

/// The organiser's desk with 5,000 registrations: its pages, the tables to take away, deciding for
/// many at once and writing to them.
final class ManagingRegistrations {
    private static final int WARM_UP = 15;
    private static final int MEASURED = 30;
    private static final int LONGEST = 80;
    private static final int MOST_STATEMENTS = 12;
    private static final String DESK = "/en/events/stuttgart-2017/setup/registrations";
    private static final String MAILINGS = "/en/events/stuttgart-2017/setup/mailings";
    private static final Pattern COLUMN = Pattern.compile("name=\"column\" value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+after=[^\"]+)\"");
    private static final Pattern CHOICE = Pattern.compile("value=\"([0-9a-f-]{36}=vegan)\"");

    private final Path home;

    ManagingRegistrations(Path home) {
        this.home = home;
    }

    /// Measures, and writes the report.
    ///
    /// @return the exit code: 1 where a page takes too long or asks too often
    int run() throws IOException, InterruptedException, SQLException {
        double load = Machine.load();
        try (Application application = Application.start(home)) {
            ManyRegistrations.write(application);
            Browser organiser =
                    new Demonstration(application.address()).signedIn(Account.ORGANISER);
            Map<String, String> pages = pages(organiser);
            Map<String, Integer> statements = statements(application, organiser, pages);
            var lines = new StringBuilder();
            boolean holds = true;
            for (var page : pages.entrySet()) {
                Times times = measure(organiser, page.getValue());
                int asked = statements.getOrDefault(page.getKey(), 0);
                holds &= times.median() <= LONGEST && asked <= MOST_STATEMENTS;
                lines.append("| %s | %d | %s |%n".formatted(page.getKey(), asked, times));
            }
            String once = once(organiser);
            Path results = home.resolve("bench/results/registrations.md");
            Files.createDirectories(results.getParent());
            String report = report(lines, once, Machine.facts(load));
            System.out.print(report);
            Files.writeString(results, report);
            return holds ? 0 : 1;
        }
    }

    private static Map<String, Integer> statements(
            Application application, Browser organiser, Map<String, String> pages)
            throws IOException, InterruptedException, SQLException {
        var statements = new LinkedHashMap<String, Integer>();
        try (StatementLog log = application.statements()) {
            for (var page : pages.entrySet()) {
                statements.put(page.getKey(), log.count(() -> ask(organiser, page.getValue())));
            }
        }
        return statements;
    }

    private static Map<String, String> pages(Browser organiser)
            throws IOException, InterruptedException {
        String first = organiser.get(DESK).body();
        var columns = Demonstration.all(COLUMN, first);
        String shown = "?column=" + columns.get(0) + "&column=" + columns.get(3);
        var pages = new LinkedHashMap<String, String>();
        pages.put("all, latest first", DESK);
        for (String order : new String[] {"NAME", "ORGANISATION", "COUNTRY", "STATE"}) {
            pages.put("all by " + order.toLowerCase(Locale.ROOT), DESK + "?order=" + order);
        }
        pages.put("all, answers to two questions shown", DESK + shown);
        pages.put("all, page 50 by name", deep(organiser, DESK + "?order=NAME"));
        pages.put("one state, role and country", DESK + "?state=APPROVED&role=DELEGATE&country=LT");
        pages.put("part of a name", DESK + "?q=guest+a1");
        pages.put(
                "who chose one answer",
                DESK + "?answer=" + Demonstration.first(CHOICE, first).orElseThrow());
        pages.put("words in an answer", DESK + "?answer=" + columns.get(0) + "&words=abc");
        pages.put(
                "what cancelling 50 would do",
                DESK + "/decisions/new?action=STATE-CANCELLED" + ticked(first));
        return pages;
    }

    private static String deep(Browser organiser, String path)
            throws IOException, InterruptedException {
        String page = path;
        for (int i = 1; i < 50; i++) {
            var next = Demonstration.all(NEXT, organiser.get(page).body());
            page = next.getLast().replace("&amp;", "&");
        }
        return page;
    }

    private static String ticked(String page) {
        var query = new StringBuilder();
        Demonstration.all(Pattern.compile("name=\"registration\" value=\"([^\"]+)\""), page)
                .forEach(id -> query.append("&registration=").append(id));
        return query.toString();
    }

    private static Times measure(Browser organiser, String path)
            throws IOException, InterruptedException {
        var took = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            double one = time(() -> ask(organiser, path));
            if (i >= 0) {
                took[i] = one;
            }
        }
        return Times.of(took);
    }

    /// What is done once, in seconds.
    private static String once(Browser organiser) throws IOException, InterruptedException {
        var lines = new StringBuilder();
        lines.append(
                line("all as XLSX with all answers", () -> ask(organiser, DESK + "/list.xlsx")));
        lines.append(line("all as CSV with all answers", () -> ask(organiser, DESK + "/list.csv")));
        String plan = DESK + "/decisions/new?whom=all&state=SUBMITTED&action=STATE-APPROVED";
        lines.append(line("what approving 1,000 would do", () -> ask(organiser, plan)));
        lines.append(
                line(
                        "approving 1,000, each with a mail",
                        () -> organiser.send(plan, "name=\"seen\"", Map.of())));
        String writing = MAILINGS + "/new?whom=all";
        lines.append(
                line(
                        "a mail to all, until it can be looked at",
                        () ->
                                organiser.send(
                                        writing,
                                        "name=\"text-en\"",
                                        Map.of(
                                                "subject-en", "News of {event}",
                                                "text-en", "Hello {name}, see {link}."))));
        String draft =
                Demonstration.first(
                                Pattern.compile("href=\"(" + MAILINGS + "/[0-9a-f-]{36})\""),
                                organiser.get(MAILINGS).body())
                        .orElseThrow();
        lines.append(line("sending it", () -> organiser.send(draft, "name=\"seen\"", Map.of())));
        lines.append(line("how it arrived, first page", () -> ask(organiser, draft)));
        return lines.toString();
    }

    private static String line(String what, StatementLog.Work work)
            throws IOException, InterruptedException {
        return "| %s | %.2f |%n".formatted(what, time(work) / 1e3);
    }

    private static void ask(Browser organiser, String path)
            throws IOException, InterruptedException {
        int status = organiser.ask(path);
        if (status != 200) {
            throw new IllegalStateException(path + ": " + status);
        }
    }

    private static double time(StatementLog.Work work) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        work.once();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String report(StringBuilder lines, String once, String machine) {
        return """
                # The organiser's desk with 5,000 registrations

                `./kontor bench registrations` adds %,d registrations with answers to the demonstration's event and asks
                for the desk's pages over loopback, %d times each after %d to warm up: the median, and what 95%% stay
                within. Must hold: at most %d ms at the median, at most %d statements.

                | page | statements | ms |
                |---|---:|---:|
                %s
                What is done once, in seconds, with its way over loopback:

                | what | s |
                |---|---:|
                %s
                %s.
                """
                .formatted(
                        ManyRegistrations.COUNT,
                        MEASURED,
                        WARM_UP,
                        LONGEST,
                        MOST_STATEMENTS,
                        lines,
                        once,
                        machine);
    }
}
