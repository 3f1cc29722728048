package org.kontor.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How many agendas and calendars a crowd can read, beside how often it can read an empty page.
///
/// Of ten readers four read their own agenda afresh, two ask for it again with its tag, two are
/// organisers who read anybody's, and two are calendar programs. Each has a session of its own.
final class ReadingAgendas {
    private static final Pattern EVENT = Pattern.compile("/en/events/([a-z0-9-]+)\"");
    private static final Pattern PERSON = Pattern.compile("/people/([0-9a-f-]{36})\"");
    private static final Pattern CALENDAR = Pattern.compile("(/calendar/[\\w-]+\\.ics)\"");
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

    /// @return the exit code: 1 where anything failed
    int run() throws IOException, InterruptedException {
        double load = Machine.load();
        try (Application application = Application.start(home)) {
            say("started; building and publishing a timetable");
            String event = publish(application);
            List<String> people = people(application, event);
            List<String> calendars = calendars(application);
            say("signing " + readers + " readers in");
            List<Browser> browsers = signIn(application);
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

    private List<Browser> signIn(Application application) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(SIGNING_IN_AT_ONCE)) {
            return threads
                    .invokeAll(
                            IntStream.range(0, readers)
                                    .mapToObj(
                                            i ->
                                                    (Callable<Browser>)
                                                            () ->
                                                                    signedIn(
                                                                            application,
                                                                            isOrganiser(i)
                                                                                    ? 0
                                                                                    : 1 + i % 2))
                                    .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static boolean isOrganiser(int reader) {
        return reader % 10 >= 6 && reader % 10 < 8;
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

    /// Builds a timetable of the demonstration and publishes it.
    ///
    /// @return the event's address
    private static String publish(Application application)
            throws IOException, InterruptedException {
        Browser organiser = signedIn(application, 0);
        String event =
                "/en/events/" + find(EVENT, organiser.get("/en/events").body()).orElseThrow();
        organiser.send(event + "/timetable", "/timetable/builds", Map.of("limit", "10"));
        Pattern built = Pattern.compile("timetable/versions/(1)\"");
        while (find(built, organiser.get(event + "/timetable").body()).isEmpty()) {
            Thread.sleep(500);
        }
        organiser.send(event + "/timetable/versions/1/publication", "name=\"shown\"", Map.of());
        return event;
    }

    private static List<String> people(Application application, String event)
            throws IOException, InterruptedException {
        String page = signedIn(application, 0).get(event + "/timetable/versions/1/people").body();
        return PERSON.matcher(page).results().map(person -> person.group(1)).toList();
    }

    private static List<String> calendars(Application application)
            throws IOException, InterruptedException {
        var calendars = new ArrayList<String>();
        for (int account = 1; account <= 2; account++) {
            Browser reader = signedIn(application, account);
            String page = reader.send("/en/calendar", "action=\"/en/calendar\"", Map.of()).body();
            calendars.add(find(CALENDAR, page).orElseThrow());
        }
        return calendars;
    }

    /// Signs in by the demonstration's one click.
    ///
    /// @param account 0 for the organiser, 1 and 2 for delegates
    private static Browser signedIn(Application application, int account)
            throws IOException, InterruptedException {
        var browser = new Browser(application.address());
        String page = browser.get("/en/sign-in").body();
        List<String> accounts =
                Pattern.compile("name=\"person\" value=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        browser.send("/en/sign-in", accounts.get(account), Map.of());
        return browser;
    }

    private static Optional<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(found -> !found.equals("new"))
                .findFirst();
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
