package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A delegate paints free times with the mouse, and taps them on a telephone; what is stored is
/// what they see.
class FreeTimesJourney extends DemonstrationJourney {
    private static final String CALENDAR = "/en/events/stuttgart-2017/availability";

    @Autowired private JdbcClient database;

    @Test
    void theMousePaintsWhatItIsDraggedOver() {
        Page page = calendar(Screen.DESKTOP);
        List<Integer> day = offered(page);
        Locator slots = slots(page);

        drag(page, slots.nth(1), slots.nth(4), 10);
        awaitStored(day.subList(1, 5));

        // From a slot that is not free they become free; a quick mouse leaves none out.
        drag(page, slots.nth(4), slots.nth(2), 1);
        awaitStored(day.subList(1, 2));

        // Back and forth over one slot paints it, and a click alone turns it.
        slots.nth(1).click();
        awaitStored(List.of());
        drag(page, slots.nth(3), slots.nth(2), 3);
        awaitStored(day.subList(2, 4));
        page.locator("[data-undo]").click();
        awaitStored(List.of());

        page.reload();
        assertThat(page.locator("input[name=free]:not(:checked)")).hasCount(0);
    }

    @Test
    void aTapOnATelephoneTurnsOneSlot() {
        Page page = calendar(Screen.TELEPHONE);
        List<Integer> day = offered(page);
        Locator slots = slots(page);

        slots.nth(0).tap();
        slots.nth(2).tap();
        awaitStored(List.of(day.get(0), day.get(2)));
        slots.nth(0).tap();
        awaitStored(List.of(day.get(2)));

        page.reload();
        assertThat(page.locator("input[name=free]:not(:checked)"))
                .hasValue(String.valueOf(day.get(2)));
        assertReadable(page);
    }

    private Page calendar(Screen screen) {
        database.sql("delete from events.unavailability").update();
        Page page = windowOf(Who.DELEGATE, screen);
        page.navigate(CALENDAR);
        return page;
    }

    /// The slots of the first day that are offered, one below the other.
    private static Locator slots(Page page) {
        return page.locator("[data-day]").first().locator("label.calendar-slot");
    }

    private static List<Integer> offered(Page page) {
        return slots(page).locator("input[name=free]").all().stream()
                .map(box -> Integer.valueOf(box.inputValue()))
                .toList();
    }

    private static void drag(Page page, Locator from, Locator to, int steps) {
        from.scrollIntoViewIfNeeded();
        BoundingBox start = from.boundingBox();
        BoundingBox end = to.boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse()
                .move(
                        end.x + end.width / 2,
                        end.y + end.height / 2,
                        new MoveOptions().setSteps(steps));
        page.mouse().up();
    }

    private void awaitStored(List<Integer> slots) {
        await().untilAsserted(() -> assertThat(stored()).isEqualTo(slots));
    }

    /// The slots in which the delegate wants no meetings; 0 for a time that is no slot.
    private List<Integer> stored() {
        return database.sql(
                        """
                        select coalesce(slot.number, 0)
                        from events.unavailability own
                        join events.event on event.id = own.event_id and slug = 'stuttgart-2017'
                        join identity.demonstration_account account on account.person_id = own.person_id
                            and label = 'demonstration.account.delegate'
                        left join events.slot on slot.event_id = event.id
                            and tstzrange(slot.starts_at, slot.ends_at) = own.during
                        order by lower(own.during)
                        """)
                .query((row, number) -> row.getInt(1))
                .list();
    }
}
