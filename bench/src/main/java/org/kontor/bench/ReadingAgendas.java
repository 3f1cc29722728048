package org.kontor.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kontor.bench.Demonstration.Account;

/// How many agendas and calendars a crowd can read, beside how often it can read an empty page.
///
/// Of ten readers four read their own agenda afresh, two ask for it again with its tag, two are
/// organisers who read anybody's, and two are calendar programs. Each has a session of its own.
final class ReadingAgendas {
    private static final Pattern PERSON = Pattern.compile("/people/([0-9a-f-]{36})\"");
    private static final Pattern CALENDAR = Pattern.compile("(/calendar/[\\w-]+\\.ics)\"");
    private static final List<Account> DELEGATES = List.of(Account.MANAGER, Account.DELEGATE);
    private static final int SIGNING_IN_AT_ONCE = 16;
    private static final String EMPTY_PAGE = "/en/calendar";

    private final Path home;
    private final int readers;
    private final Duration time;

    ReadingAgendas(Path home, int readers, int seconds) {
        this.home = home;
        this.readers = readers;
        this.time = Duration.ofSeconds(seconds);
    }

    /// Measures, and writes the report.
    ///
    /// @return the exit code: 1 where anything failed
    int run() throws IOException, InterruptedException {
        double load = Machine.load();
        try (Application application = Application.start(home)) {
            say("started; building and publishing a timetable");
            var demonstration = new Demonstration(application.address());
            String event = demonstration.publish();
            List<String> people = people(demonstration, event);
            List<String> calendars = calendars(demonstration);
            say("signing " + readers + " readers in");
            List<Browser> browsers = signIn(demonstration);
            List<Crowd.Reading> agendas =
                    readings(i -> reading(i, browsers.get(i), event, people, calendars));
            List<Crowd.Reading> empty =
                    readings(i -> () -> expect(browsers.get(i).get(EMPTY_PAGE)));
            say("warming up");
            Crowd.read(agendas, time.dividedBy(3));
            say("reading agendas for " + time.toSeconds() + " s");
            Tally found = Crowd.read(agendas, time);
            say("reading an empty page for " + time.toSeconds() + " s");
            Tally beside = Crowd.read(empty, time);
            return report(found, beside, Machine.facts(load));
        }
    }

    private List<Browser> signIn(Demonstration demonstration) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(SIGNING_IN_AT_ONCE)) {
            return threads
                    .invokeAll(
                            IntStream.range(0, readers)
                                    .mapToObj(
                                            i ->
                                                    (Callable<Browser>)
                                                            () ->
                                                                    demonstration.signedIn(
                                                                            account(i)))
                                    .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static Account account(int reader) {
        return reader % 10 == 6 || reader % 10 == 7 ? Account.ORGANISER : DELEGATES.get(reader % 2);
    }

    private List<Crowd.Reading> readings(IntFunction<Crowd.Reading> reading) {
        var readings = new ArrayList<Crowd.Reading>();
        for (int i = 0; i < readers; i++) {
            readings.add(reading.apply(i));
        }
        return readings;
    }

    private static Crowd.Reading reading(
            int reader,
            Browser browser,
            String event,
            List<String> people,
            List<String> calendars) {
        String own = event + "/agenda";
        return switch (reader % 10) {
            case 0, 1, 2, 3 -> () -> expect(browser.get(own));
            case 4, 5 -> againWithTag(browser, own);
            case 6, 7 ->
                    () ->
                            expect(
                                    browser.get(
                                            event
                                                    + "/agendas/"
                                                    + people.get(reader % people.size())));
            default -> () -> expect(browser.get(calendars.get(reader % calendars.size())));
        };
    }

    private static Crowd.Reading againWithTag(Browser browser, String page) {
        var tag = new String[] {""};
        return () -> {
            HttpResponse<String> answer =
                    tag[0].isEmpty()
                            ? browser.get(page)
                            : browser.get(page, "If-None-Match", tag[0]);
            expect(answer);
            tag[0] = answer.headers().firstValue("ETag").orElse(tag[0]);
        };
    }

    private static void expect(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 && answer.statusCode() != 304) {
            throw new IllegalStateException(answer.uri().getPath() + ": " + answer.statusCode());
        }
        if (answer.uri().getPath().endsWith("/sign-in")) {
            throw new IllegalStateException("The session was lost");
        }
    }

    private static List<String> people(Demonstration demonstration, String event)
            throws IOException, InterruptedException {
        String page =
                demonstration
                        .signedIn(Account.ORGANISER)
                        .get(event + "/timetable/versions/1/people")
                        .body();
        return Demonstration.all(PERSON, page);
    }

    private static List<String> calendars(Demonstration demonstration)
            throws IOException, InterruptedException {
        var calendars = new ArrayList<String>();
        for (Account account : DELEGATES) {
            Browser reader = demonstration.signedIn(account);
            String page = reader.send("/en/calendar", "action=\"/en/calendar\"", Map.of()).body();
            calendars.add(Demonstration.first(CALENDAR, page).orElseThrow());
        }
        return calendars;
    }

    private int report(Tally agendas, Tally empty, String machine) throws IOException {
        String text =
                """
                # Readers of agendas, %,d at once

                `./kontor bench agendas --readers %d --seconds %d`, readers and server on the same machine over
                loopback, demonstration data with a published timetable.

                | | requests a second | median | 95%% | errors |
                |---|---:|---:|---:|---:|
                | agendas and calendars | %,d | %,d ms | %,d ms | %d |
                | an empty page (`%s`) | %,d | %,d ms | %,d ms | %d |

                Of ten readers four read their own agenda afresh, two ask for it again with its tag, two are
                organisers who read anybody's, two are calendar programs; each has a session of its own and asks
                again as soon as it is answered.

                %s.
                """
                        .formatted(
                                readers,
                                readers,
                                time.toSeconds(),
                                agendas.answers() / time.toSeconds(),
                                agendas.milliseconds(0.5),
                                agendas.milliseconds(0.95),
                                agendas.errors().size(),
                                EMPTY_PAGE,
                                empty.answers() / time.toSeconds(),
                                empty.milliseconds(0.5),
                                empty.milliseconds(0.95),
                                empty.errors().size(),
                                machine);
        System.out.print(text);
        agendas.errors().stream().distinct().limit(10).forEach(System.err::println);
        empty.errors().stream().distinct().limit(10).forEach(System.err::println);
        Files.createDirectories(home.resolve("bench/results"));
        Files.writeString(home.resolve("bench/results/agendas.md"), text);
        return agendas.errors().isEmpty() && empty.errors().isEmpty() ? 0 : 1;
    }

    private static void say(String what) {
        System.err.println(what + " …");
    }
}
