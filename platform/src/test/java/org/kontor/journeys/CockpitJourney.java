package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// The organiser's cockpit on the way, in the longer words of Lithuanian.
class CockpitJourney extends DemonstrationJourney {

    @Test
    void theNamesOfSectorsLeaveRoomForWhoMeetsWhom() {
        Page page = windowOf(Who.ORGANISER, Screen.TELEPHONE);
        page.navigate("/lt/events/stuttgart-2017/cockpit/matrix?by=SECTOR&of=ACCEPTED");
        double edge = page.viewportSize().width;
        var fourth = page.locator(".heat tbody tr").first().locator("td").nth(3).boundingBox();
        assertThat(fourth.x + fourth.width).isLessThan(edge);
        assertReadable(page);
        screenshot(page, "cockpit-sectors");
    }
}
