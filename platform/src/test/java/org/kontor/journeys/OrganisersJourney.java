package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An organiser names a colleague, and removes them after reading what follows.
class OrganisersJourney extends DemonstrationJourney {
    private static final String PATH = "/events/stuttgart-2017/setup/organisers";

    @ParameterizedTest
    @CsvSource({
        "TELEPHONE, en, Name an organiser, Remove this organiser",
        "DESKTOP_DARK, lt, Paskirti organizatorių, Pašalinti šį organizatorių"
    })
    void aColleagueIsNamedAndRemoved(Screen screen, String language, String add, String remove) {
        String address = "colleague-%s@event-organisers.example".formatted(language);
        Page page = windowOf(Who.ORGANISER, screen);
        page.navigate("/" + language + PATH);
        press(page, add);
        assertThat(page.locator(".is-invalid").count()).isEqualTo(2);
        assertReadable(page);
        page.locator("#name").fill("Colleague");
        page.locator("#email").fill(address);
        press(page, add);
        assertThat(page.locator(".alert-success").textContent()).contains("Colleague", address);
        assertReadable(page);
        screenshot(page, "organisers-" + screen);

        page.navigate("/" + language + PATH);
        page.locator("li", new Page.LocatorOptions().setHasText("event-organisers"))
                .locator("a")
                .click();
        assertThat(page.locator("h1").textContent()).contains("Colleague");
        assertReadable(page);
        screenshot(page, "organiser-removal-" + screen);
        press(page, remove);
        assertThat(page.url()).endsWith(PATH);
        assertThat(page.getByText(address).count()).isZero();

        page.navigate("/" + language + "/events?left=true");
        assertReadable(page);
        screenshot(page, "organiser-left-" + screen);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
