package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables that are looked at before anything of them is taken over: mended, confirmed, discarded.
class DryRunJourney extends DemonstrationJourney {
    private static final String WISHES = "/events/stuttgart-2017/wishes/import";

    @ParameterizedTest
    @CsvSource({"TELEPHONE, en", "DESKTOP_DARK, lt"})
    void organisationsAreReadBeforeTheyAreWritten(Screen screen, String language) {
        Page page = windowOf(Who.ADMINISTRATOR, screen);
        page.navigate("/" + language + "/directory/imports/new");
        String name = "Journey Cluster " + screen;
        upload(
                page,
                """
                kind,name,country,website
                cluster,%s,LT,
                cluster,Lithuanian Plastics Cluster,LT,https://plastics.example
                cluster,Wrong,Atlantis,
                """
                        .formatted(name));
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("main")).containsText("Atlantis");
        assertThat(page.locator("form[action$=confirmation]")).hasCount(0);
        assertReadable(page);
        screenshot(page, "organisations-wrong-" + screen);
        page.locator("form[action$=removal] button").click();

        upload(page, "kind,name,country\ncluster,%s,LT\n".formatted(name));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertReadable(page);
        screenshot(page, "organisations-right-" + screen);
        page.locator("form[action$=confirmation] button").click();
        page.waitForURL("**/directory?sort=newest");
    }

    @ParameterizedTest
    @CsvSource({"TELEPHONE, en", "DESKTOP_DARK, lt"})
    void codesAreReadBeforeTheyAreWritten(Screen screen, String language) {
        Page page = windowOf(Who.ADMINISTRATOR, screen);
        page.navigate("/" + language + "/code-lists/ecosystem/2021/imports/new");
        upload(
                page,
                """
                code,label en,label lt
                JOURNEY_%1$s,Journey %1$s,Kelionė %1$s
                DIGITAL,Digital,Skaitmeninės technologijos
                no code,,
                """
                        .formatted(screen));
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("form[action$=confirmation]")).hasCount(0);
        assertReadable(page);
        screenshot(page, "codes-wrong-" + screen);
        page.locator("form[action$=removal] button").click();
        page.navigate("/" + language + "/code-lists/ecosystem/2021/imports/new");
        upload(page, "code,label en\nJOURNEY_%1$s,Journey %1$s\n".formatted(screen));
        assertReadable(page);
        page.locator("form[action$=confirmation] button").click();
        page.waitForURL("**/code-lists/ecosystem/2021");
        assertThat(page.locator("main")).containsText("Journey " + screen);
    }

    @ParameterizedTest
    @CsvSource({"TELEPHONE, en", "DESKTOP_DARK, lt"})
    void wishesAreReadBeforeTheyAreTakenOver(Screen screen, String language) {
        Page page = windowOf(Who.ORGANISER, screen);
        page.navigate("/" + language + WISHES);
        upload(
                page,
                """
                organisation,country,partner,partner country,wish
                Lithuanian Plastics Cluster,LT,Newcomers of %s,DE,must
                Lithuanian Plastics Cluster,LT,Lithuanian Plastics Cluster,LT,must
                """
                        .formatted(screen));
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertReadable(page);
        screenshot(page, "wishes-wrong-" + screen);
        page.locator("form[action$=discarding] button").click();

        upload(
                page,
                "organisation,country,partner,partner country,wish\nLithuanian Plastics Cluster,LT,Newcomers of %s,DE,must\n"
                        .formatted(screen));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertReadable(page);
        screenshot(page, "wishes-right-" + screen);
        page.locator("form[action$=confirmation] button").click();
        page.waitForURL("**/wishes");
    }

    private static void upload(Page page, String table) {
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("table.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button[type=submit]").click();
        page.locator("tbody").waitFor();
    }
}
