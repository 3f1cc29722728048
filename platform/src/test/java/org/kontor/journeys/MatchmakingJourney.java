package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontor.identity.signin.SignInAnswers;
import org.kontor.instance.Instance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// How the story begins: an event is set up from nothing with the keyboard alone, and three
/// organisations that were never here register, each from where they are.
class MatchmakingJourney extends DemonstrationJourney {
    private static final String EVENT = "/en/events/autumn-2017";

    @Autowired private Instance instance;
    @Autowired private ApplicationContext application;

    @Test
    void anEventIsSetUpFromNothingAndThreeOrganisationsRegister() {
        instance.clock().moveTo(Instant.parse("2017-10-02T08:00:00Z"));
        Page organiser = windowOf(Who.ADMINISTRATOR, Screen.DESKTOP);
        setUp(new Keys(organiser));

        newcomer("Asta", "Amber Valley", "LT", Screen.DESKTOP, "Europe/Vilnius");
        newcomer("Bill", "Birch Coast", "US", Screen.DESKTOP_DARK, "America/New_York");
        newcomer("Chandra", "Cedar Hills", "NP", Screen.TELEPHONE, "Asia/Kathmandu");
    }

    private void setUp(Keys keys) {
        Page page = keys.page();
        page.navigate("/en/events");
        keys.go("a[href$='/events/new']")
                .write("#name-en", "Autumn clusters")
                .write("#name-lt", "Rudens klasteriai")
                .write("#slug", "autumn-2017")
                .date("#first-day", LocalDate.of(2017, 10, 28))
                .date("#last-day", LocalDate.of(2017, 10, 29))
                .choose("#zone", "Europe/Berlin")
                .write("#city", "Berlin")
                .choose("#country", "Germany");
        phase(keys, "registration", 1, 20);
        phase(keys, "requests", 1, 22);
        keys.go("form.reading button[type=submit]");
        assertReadable(page);

        page.navigate(EVENT + "/setup");
        keys.go("a[href$='/setup/grid']")
                .write("input[id$='2017-10-28']", "10:00–12:00")
                .write("input[id$='2017-10-29']", "10:00–12:00")
                .go("form button[type=submit]");
        page.navigate(EVENT + "/setup");
        keys.go("a[href$='/setup/tables']")
                .write("#count", "3")
                .write("#area", "Hall")
                .go("form.card button[type=submit]");
        page.navigate(EVENT + "/setup");
        keys.go("a[href$='/setup/intake']")
                .choose("#approval", "By itself")
                .go("form.reading button[type=submit]");
        page.navigate(EVENT + "/setup");
        screenshot(page, "matchmaking-setup");
        assertReadable(page);
    }

    /// From one day of October to another.
    private static void phase(Keys keys, String phase, int from, int until) {
        keys.date("#" + phase + "-from", LocalDate.of(2017, 10, from))
                .date("#" + phase + "-until", LocalDate.of(2017, 10, until));
    }

    private void newcomer(
            String name, String organisation, String country, Screen screen, String zone) {
        Page page = window(screen, ZoneId.of(zone));
        page.navigate(EVENT + "/registration");
        page.getByText("Register now").click();
        page.locator("#name").fill(name);
        page.locator("#email").fill(name.toLowerCase(Locale.ROOT) + "@newcomer.example");
        button(page, "Send me a link").click();
        SignInAnswers.send(application);
        page.getByText("Open the outbox").click();
        page.getByText("Your link to sign in to Kontor").first().click();
        page.locator(".letter a").first().click();
        button(page, "Sign me in").click();

        page.getByText("Register now").click();
        page.locator("#q").fill(organisation);
        button(page, "Find").click();
        page.locator("#new-organisation #name").fill(organisation);
        page.locator("#new-organisation #country").selectOption(country);
        button(page, "Enter").click();
        button(page, "Send in").click();
        assertThat(page.locator("main")).containsText("You have a place");
        assertReadable(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
