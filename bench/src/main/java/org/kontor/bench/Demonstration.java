package org.kontor.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the people of a running demonstration do before anything is measured.
final class Demonstration {
    private static final Pattern ON_OFFER = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
    private static final Pattern EVENT = Pattern.compile("/en/events/([a-z0-9-]+)\"");
    private static final Pattern BUILT = Pattern.compile("timetable/versions/(1)\"");

    private final URI server;

    Demonstration(URI server) {
        this.server = server;
    }

    /// The people on offer, as the sign-in page lists them.
    enum Account {
        ORGANISER,
        MANAGER,
        DELEGATE,
        ADMINISTRATOR
    }

    /// Signs in by the demonstration's one click.
    Browser signedIn(Account account) throws IOException, InterruptedException {
        var browser = new Browser(server);
        List<String> people = all(ON_OFFER, browser.get("/en/sign-in").body());
        browser.send("/en/sign-in", people.get(account.ordinal()), Map.of());
        return browser;
    }

    /// Builds a timetable of the event and publishes it.
    ///
    /// @return the event's address
    String publish() throws IOException, InterruptedException {
        Browser organiser = signedIn(Account.ORGANISER);
        String event =
                "/en/events/"
                        + all(EVENT, organiser.get("/en/events").body()).stream()
                                .filter(slug -> !slug.equals("new"))
                                .findFirst()
                                .orElseThrow();
        organiser.send(event + "/timetable", "/timetable/builds", Map.of("limit", "10"));
        while (first(BUILT, organiser.get(event + "/timetable").body()).isEmpty()) {
            Thread.sleep(500);
        }
        organiser.send(event + "/timetable/versions/1/publication", "name=\"shown\"", Map.of());
        return event;
    }

    /// What the pattern's group is at each place in the text.
    static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(Demonstration::group).toList();
    }

    static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(Demonstration::group).findFirst();
    }

    private static String group(MatchResult found) {
        return found.group(1);
    }
}
