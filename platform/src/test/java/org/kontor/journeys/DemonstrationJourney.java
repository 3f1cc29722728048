package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.demonstration.SowingDemonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A way through the demonstration, as one of the people it offers.
abstract class DemonstrationJourney extends Journey {
    @Autowired private SowingDemonstration sowing;
    @Autowired private JdbcClient database;

    @BeforeEach
    void sow() {
        sowing.sow();
        // Meetings follow from agreed wishes by an event, so a moment later.
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                database.sql("select count(*) from scheduling.meeting")
                                                .query(Long.class)
                                                .single()
                                        >= 604);
    }

    /// Opens a window and signs in; a visitor stays a stranger.
    final Page windowOf(Who who, Screen screen) {
        Page page = window(screen);
        if (who != Who.VISITOR) {
            page.navigate("/en/sign-in");
            page.getByText(who.label).click();
            assertThat(page.locator("header")).not().containsText("Sign in");
        }
        return page;
    }

    enum Who {
        VISITOR(""),
        ORGANISER("Organiser of the event"),
        MANAGER("Manager of a Lithuanian cluster"),
        DELEGATE("Delegate of a cluster"),
        ADMINISTRATOR("Administrator");

        private final String label;

        Who(String label) {
            this.label = label;
        }
    }
}
