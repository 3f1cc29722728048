package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FrontPageJourney extends Journey {

    @Test
    void aVisitorReadsItInEitherLanguageLightOrDark() {
        Page page = window(Screen.TELEPHONE);
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
        assertReadable(page);
        screenshot(page, "front-telephone");
        page.getByText("Lietuvių").click();
        assertThat(page.locator("html")).hasAttribute("lang", "lt");
        page.locator("[data-theme-switch]").click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertReadable(page);
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    }

    @Test
    void itIsReadableOnADesktop() {
        for (Screen screen : new Screen[] {Screen.DESKTOP, Screen.DESKTOP_DARK}) {
            Page page = window(screen);
            page.navigate("/en");
            assertReadable(page);
            screenshot(page, "front-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }
}
