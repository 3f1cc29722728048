package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Lists that answer while one types, without loading the page again.
class TypingJourney extends DemonstrationJourney {

    @Test
    void theDirectoryAnswersWhileOneTypes() {
        Page page = windowOf(Who.VISITOR, Screen.DESKTOP);
        page.navigate("/en/directory");
        String all = page.locator("#results .figure").first().innerText();
        stay(page);

        page.locator("#q").pressSequentially("plast");
        assertThat(page.locator("#results .rows")).containsText("Lithuanian Plastics Cluster");
        assertThat(page).hasURL(Pattern.compile("/en/directory\\?q=plast$"));
        assertThat(page.locator("#results .figure").first()).not().hasText(all);
        assertFocused(page, "q");
        assertReadable(page);

        Locator country = page.locator("#country-LT");
        country.focus();
        page.keyboard().press("Space");
        assertThat(page).hasURL(Pattern.compile("country=LT"));
        assertThat(page.locator("#country-LT")).isChecked();
        assertFocused(page, "country-LT");

        page.locator("#q").fill("");
        assertThat(page).hasURL(Pattern.compile("/en/directory\\?country=LT$"));
        assertStayed(page);

        back(page);
        assertThat(page.locator("#q")).hasValue("plast");
        assertThat(page.locator("#country-LT")).isChecked();
        assertThat(page.locator("#results .rows")).containsText("Lithuanian Plastics Cluster");
        back(page);
        assertThat(page.locator("#country-LT")).not().isChecked();
        // Who types slowly leaves more behind.
        while (page.url().contains("?")) {
            back(page);
        }
        assertThat(page.locator("#results .figure").first()).hasText(all);
        assertThat(page.locator("#q")).hasValue("");
    }

    @Test
    void participantsAreMarkedWhereTheyAreListed() {
        Page page = windowOf(Who.DELEGATE, Screen.TELEPHONE);
        page.navigate("/en/events/stuttgart-2017/catalogue");
        stay(page);
        Locator mark = page.locator("#results [id^=mark-]").first();
        String name = page.locator("#results .strong-line").first().innerText();
        mark.focus();
        page.keyboard().press("Enter");
        assertThat(mark).hasText("Remove the mark " + name);
        assertThat(mark).isFocused();
        assertReadable(page);
        assertStayed(page);
        page.navigate("/en/events/stuttgart-2017/catalogue?marked=yes");
        assertThat(page.locator("#results .strong-line")).hasText(name);
        page.locator("#results [id^=mark-]").click();
        assertThat(page.locator("#results [id^=mark-]")).hasText("Mark " + name);
        page.reload();
        assertThat(page.locator("#results .strong-line")).hasCount(0);
    }

    @Test
    void whatIsMistypedFindsWhatComesClose() {
        Page page = windowOf(Who.VISITOR, Screen.TELEPHONE);
        page.navigate("/lt/directory");
        stay(page);
        page.locator("#q").pressSequentially("plstics");
        assertThat(page.locator("#results .alert")).isVisible();
        assertThat(page.locator("#results .rows")).containsText("Lithuanian Plastics Cluster");
        page.locator("#q").fill("qqqqqqqq");
        assertThat(page.locator("#results .empty-state")).isVisible();
        assertReadable(page);
        assertStayed(page);
    }

    @Test
    void aCodeListAnswersWhileOneTypes() {
        Page page = windowOf(Who.ADMINISTRATOR, Screen.DESKTOP);
        page.navigate("/en/code-lists/nace/2.1");
        assertThat(page.locator("#codes .rows > li")).hasCount(22);
        stay(page);
        page.locator("#q").pressSequentially("comput prog");
        assertThat(page.locator("#codes .rows")).containsText("62.10 Computer programming");
        assertThat(page).hasURL(Pattern.compile("q=comput"));
        assertFocused(page, "q");
        assertStayed(page);
        assertReadable(page);
        while (page.url().contains("?")) {
            back(page);
        }
        assertThat(page.locator("#codes .rows > li")).hasCount(22);
    }

    @Test
    void theDeskOffersTheOrganisationsOfTheEventWhileOneTypes() {
        Page page = windowOf(Who.ORGANISER, Screen.DESKTOP);
        page.navigate("/en/events/stuttgart-2017/setup/registrations");
        page.locator(".desk-filter summary").click();
        stay(page);
        page.locator("#organisation").pressSequentially("plastics clu");
        assertThat(page.locator("#organisations option[value='Lithuanian Plastics Cluster']"))
                .hasCount(1);
        assertStayed(page);
        page.locator("#organisation").fill("Lithuanian Plastics Cluster");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".badge").first()).hasText("Lithuanian Plastics Cluster");
        assertThat(page.locator("#organisation")).hasValue("Lithuanian Plastics Cluster");
        assertReadable(page);
    }

    /// One step back, which loads what was there anew.
    private static void back(Page page) {
        stay(page);
        page.evaluate("history.back()");
        page.waitForFunction("() => !window.stayed && document.readyState === 'complete'");
    }

    private static void stay(Page page) {
        page.evaluate("window.stayed = true");
    }

    private static void assertStayed(Page page) {
        assertThat(page.evaluate("window.stayed")).as("not loaded again").isEqualTo(true);
    }

    private static void assertFocused(Page page, String id) {
        assertThat(page.locator("#" + id)).isFocused();
    }
}
