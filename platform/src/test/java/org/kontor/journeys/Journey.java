package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.KontorTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A way through the application in a real browser.
@KontorTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class Journey {
    /// Kept for the whole run, and closed by JUnit at its end.
    @RegisterExtension
    static final BeforeAllCallback BROWSER =
            context ->
                    chromium =
                            context.getRoot()
                                    .getStore(Namespace.GLOBAL)
                                    .computeIfAbsent(
                                            Chromium.class, key -> new Chromium(), Chromium.class);

    private static Chromium chromium;

    @LocalServerPort private int port;
    private final List<Page> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /// Opens a window; what its console complains of fails the journey.
    final Page window(Screen screen) {
        return window(screen, ZoneId.of("UTC"));
    }

    /// The same, of a reader who is in the zone.
    final Page window(Screen screen, ZoneId zone) {
        Page page = chromium.open("http://127.0.0.1:" + port, screen, zone);
        page.onConsoleMessage(
                message -> {
                    // A page that answers with an error is meant to; what it loads is not.
                    boolean ofThePageItself = message.location().startsWith(page.url());
                    boolean ofARequestThatALaterOneReplaced =
                            message.text().startsWith("htmx:sendAbort")
                                    || message.text().startsWith("htmx:afterRequest");
                    if (message.type().equals("error")
                            && !ofThePageItself
                            && !ofARequestThatALaterOneReplaced) {
                        complaints.add(page.url() + ": " + message.text());
                    }
                });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        windows.add(page);
        return page;
    }

    final void assertReadable(Page page) {
        assertThat(hurdles(page)).isEmpty();
    }

    /// What anybody would trip over: a rule of accessibility broken, or a page wider than its
    /// window.
    final List<String> hurdles(Page page) {
        var hurdles = new ArrayList<String>();
        // In the page alone: it has no frames of others, for which axe would open a second window.
        new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsAlone())
                .analyze()
                .getViolations()
                .forEach(rule -> hurdles.add(page.url() + ": " + describe(rule)));
        Object overflow =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!overflow.equals(0)) {
            hurdles.add(page.url() + ": " + overflow + " pixels wider than the window");
        }
        return hurdles;
    }

    private static AxeRunOptions violationsAlone() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    final void screenshot(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(page -> page.context().close());
        windows.clear();
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("what the browser's console complained of").isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId()
                + " at "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(n -> String.valueOf(n.getTarget()))
                        .toList();
    }
}
