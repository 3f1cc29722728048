package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// An installation without mail: its administrator reads what waits and hands it over.
@TestPropertySource(properties = "kontor.mail=none")
class HandedMailJourney extends DemonstrationJourney {
    @Autowired private Outbox outbox;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void aMailIsWaiting() {
        var mail =
                new Mail(
                        new EmailAddress("rasa@klasteris.example"),
                        Language.LT,
                        "Jūsų darbotvarkė",
                        "Susitikimas 14:20, 7 stalas.\n\nhttps://kontor.example/lt/agenda");
        transaction.executeWithoutResult(status -> outbox.send(mail));
    }

    @ParameterizedTest
    @CsvSource({"TELEPHONE, en", "DESKTOP_DARK, lt"})
    void whatWaitsCanBeReadAndHandedOver(Screen screen, String language) {
        Page page = windowOf(Who.ADMINISTRATOR, screen);
        page.navigate("/" + language + "/mail-queue");
        assertReadable(page);
        screenshot(page, "mail-queue-handed-" + screen);
        page.locator("main a[href*='/mail-queue/']").first().click();
        assertThat(page.locator("h1")).containsText("Jūsų darbotvarkė");
        assertThat(page.locator(".letter a"))
                .hasAttribute("href", "https://kontor.example/lt/agenda");
        assertReadable(page);
        screenshot(page, "mail-handed-" + screen);
    }
}
