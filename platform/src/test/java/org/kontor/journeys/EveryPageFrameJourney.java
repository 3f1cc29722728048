package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is around every page: its head, and the care for what was typed.
class EveryPageFrameJourney extends DemonstrationJourney {
    private static final String EVENT = "/en/events/stuttgart-2017";

    @Autowired private JdbcClient people;

    @Test
    void aVeryLongNameLeavesRoomForTheRest() {
        people.sql("update identity.person set name = :name where name = 'Nele Krebs'")
                .param(
                        "name",
                        "Xenophon Papadopoulos-Konstantinopolitanopoulos von und zu ".repeat(2))
                .update();
        Page page = windowOf(Who.DELEGATE, Screen.DESKTOP);
        page.navigate(EVENT);
        BoundingBox brand = page.locator(".navbar-brand span").boundingBox();
        BoundingBox first = page.locator("#way .nav-link").first().boundingBox();
        assertThat(brand.x + brand.width).isLessThanOrEqualTo(first.x);
        assertReadable(page);
    }

    @Test
    void aVeryLongWordIsBrokenWhereTheScreenEnds() {
        people.sql("update matchmaking.opportunity set title = jsonb_build_object('en', :title)")
                .param("title", "Kiškiakopūsteliaujančiuosiuose".repeat(5))
                .update();
        Page page = windowOf(Who.DELEGATE, Screen.TELEPHONE);
        for (String path : new String[] {"/profile", "/catalogue"}) {
            page.navigate(EVENT + path);
            assertFits(page);
        }
        page.locator("#results .strong-line").first().click();
        assertThat(page.locator("article h3").first()).containsText("Kiškiakopūst");
        assertFits(page);
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(page.url())
                .isEqualTo(true);
    }

    @Test
    void whatIsToBeMendedNamesItsField() {
        Page page = windowOf(Who.ADMINISTRATOR, Screen.DESKTOP);
        page.navigate("/en/events/new");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".alert-danger li"))
                .containsText(
                        new String[] {
                            "Name in the address: Use two or more",
                            "Name (English): Fill this in.",
                            "First day: Enter a date",
                            "Last day: Enter a date",
                            "Country: Choose one",
                            "City: Fill this in."
                        });
    }

    @Test
    void whatIsTypedIsNotLostByAClickBesideIt() {
        Page page = windowOf(Who.ORGANISER, Screen.DESKTOP);
        var asked = new ArrayList<String>();
        page.onDialog(
                dialog -> {
                    asked.add(dialog.type());
                    dialog.dismiss();
                });
        page.navigate(EVENT + "/setup/practical");
        page.locator("textarea").first().fill("Take the tram.");
        page.locator(".way-back a")
                .first()
                .click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(page.locator("textarea").first()).hasValue("Take the tram.");

        page.locator("main form button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("/setup$"));
        page.navigate(EVENT + "/setup/practical");
        page.locator("textarea").first().fill("Take the bus.");
        page.locator("[data-discard]").click();
        assertThat(page).hasURL(Pattern.compile("/setup$"));
        assertThat(asked).hasSize(1);
        page.navigate(EVENT + "/setup/practical");
        assertThat(page.locator("textarea").first()).hasValue("Take the tram.");
    }
}
