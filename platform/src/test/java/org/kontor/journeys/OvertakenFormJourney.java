package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two editors of one event: the slower finds what they typed, and beside it what is stored now.
class OvertakenFormJourney extends DemonstrationJourney {

    @ParameterizedTest
    @EnumSource
    void theSlowerEditorLosesNothing(Screen screen) {
        Page quicker = windowOf(Who.ORGANISER, screen);
        Page slower = windowOf(Who.ORGANISER, screen);
        String form = "/en/events/stuttgart-2017/setup/basics";
        quicker.navigate(form);
        slower.navigate(form);
        quicker.locator("#hosts").fill("By the quicker on " + screen);
        save(quicker);
        assertThat(quicker).hasURL(Pattern.compile(".*/setup$"));

        slower.locator("#hosts").fill("By the slower on " + screen);
        slower.locator("#country").selectOption("LT");
        save(slower);
        assertThat(slower.getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
        assertThat(slower.locator("#hosts")).hasValue("By the slower on " + screen);
        assertThat(slower.locator("#hosts-error"))
                .hasText("Stored now: By the quicker on " + screen);
        assertThat(slower.locator("#country-error")).hasText("Stored now: Germany");
        assertReadable(slower);
        screenshot(slower, "overtaken-" + screen);

        slower.locator("#country").selectOption("DE");
        save(slower);
        quicker.navigate(form);
        assertThat(quicker.locator("#hosts")).hasValue("By the slower on " + screen);
    }

    private static void save(Page page) {
        page.locator("main button[type=submit]").first().click();
    }
}
