package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The main job: the organiser builds the timetable of the 2017 event, publishes it, and a delegate
/// reads the agenda.
class MainJobJourney extends DemonstrationJourney {
    private static final double PATIENCE_MS = 90_000;

    @Autowired private JdbcClient database;

    @Test
    void theTimetableIsBuiltWatchedPublishedAndRead() {
        Page organiser = windowOf(Who.ORGANISER, Screen.DESKTOP);
        organiser.navigate("/en");
        organiser.getByText("Timetable of the meetings").click();
        assertThat(organiser.locator("main")).containsText("604 meetings");
        organiser.getByText("Build timetable").click();
        assertThat(organiser.locator("main")).containsText("being built");
        screenshot(organiser, "building");
        Locator version = organiser.locator(".timetable-versions li").first();
        assertThat(version).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
        assertThat(version).containsText("604 of 604 meetings");
        screenshot(organiser, "built");
        assertReadable(organiser);

        version.getByText("Version 1").click();
        organiser.locator(".bench-views").waitFor();
        screenshot(organiser, "timetable");
        organiser.goBack();
        organiser.getByText("Publish…").click();
        assertThat(organiser.locator("main")).containsText("people get mail");
        assertReadable(organiser);
        screenshot(organiser, "publication");
        organiser.getByText("Publish and send").click();
        assertThat(organiser.locator("main")).containsText("Published");
        assertThat(bookedTwice()).isZero();

        Page delegate = windowOf(Who.MANAGER, Screen.TELEPHONE);
        delegate.navigate("/en");
        delegate.locator(".next-steps").getByText("My agenda").click();
        assertThat(delegate.locator(".next-thing")).isVisible();
        assertReadable(delegate);
        screenshot(delegate, "agenda-telephone");
    }

    private long bookedTwice() {
        return database.sql(
                        """
                        select count(*) from events.occupancy a join events.occupancy b
                        on a.person_id = b.person_id and a.source_id < b.source_id and a.during && b.during
                        """)
                .query(Long.class)
                .single();
    }
}
