package org.kontor.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The Chromium of this machine, started once for all journeys and stopped after the last.
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
    }

    /// A browser window of its own, with no cookies yet.
    ///
    /// @param zone where its reader is
    Page open(String address, Screen screen, ZoneId zone) {
        BrowserContext context =
                browser.newContext(
                        new NewContextOptions()
                                .setBaseURL(address)
                                .setLocale("en-GB")
                                .setTimezoneId(zone.getId())
                                .setColorScheme(screen.colours())
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setHasTouch(screen.isTelephone())
                                .setViewportSize(screen.width(), screen.height()));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Install Chromium: apt-get install chromium"));
    }
}
