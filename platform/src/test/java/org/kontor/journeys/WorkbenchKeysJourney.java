package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The organiser's grid with nothing but the keyboard.
class WorkbenchKeysJourney extends DemonstrationJourney {
    private static final String TIMETABLE = "/en/events/stuttgart-2017/timetable";

    @Test
    void meetingsAreWalkedOpenedAndPinnedByKeyboard() {
        Page page = windowOf(Who.ORGANISER, Screen.DESKTOP);
        page.navigate(TIMETABLE);
        page.getByText("Build timetable").click();
        page.locator(".timetable-versions").waitFor(new WaitForOptions().setTimeout(90_000));
        page.navigate(TIMETABLE + "/versions/1");

        tabToTheGrid(page);
        Place first = place(page);
        page.keyboard().press("ArrowRight");
        Place right = place(page);
        assertThat(right).isEqualTo(first.right(grid(page)));
        page.keyboard().press("ArrowDown");
        assertThat(place(page)).isEqualTo(right.below(grid(page)));
        page.keyboard().press("ArrowUp");
        assertThat(place(page).row).isEqualTo(first.row);
        while (place(page).column != first.column) {
            page.keyboard().press("ArrowLeft");
        }
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowLeft");
        assertThat(place(page)).as("at the edge nothing moves").isEqualTo(first);
        assertThat(page.locator(".cell[tabindex='0']")).hasCount(1);

        page.keyboard().press("Enter");
        assertThat(page.locator("#side [data-panel-heading]")).isFocused();
        String title = page.locator("#side [data-panel-heading]").innerText();
        assertThat(page.url()).contains("meeting=");
        page.keyboard().press("Escape");
        assertThat(place(page)).isEqualTo(first);
        assertReadable(page);

        page.keyboard().press("Enter");
        assertThat(page.locator("#side [data-panel-heading]")).isFocused();
        tabTo(page, "Pin to this time");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cell[aria-current] b")).isVisible();
        assertThat(page.locator("#side [data-panel-heading]")).hasText(title);
        assertThat(page.locator(".cell[aria-current]")).isFocused();
        assertThat(place(page)).isEqualTo(first);
        screenshot(page, "workbench-pinned");

        page.keyboard().press("Enter");
        tabTo(page, "Take the pin");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cell[aria-current] b")).hasCount(0);

        page.navigate(TIMETABLE + "/versions/1/publication");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/timetable");
        askWhatIfThisBreaks(Screen.TELEPHONE, "en", "table");
        askWhatIfThisBreaks(Screen.DESKTOP_DARK, "lt", "person");
    }

    private void askWhatIfThisBreaks(Screen screen, String language, String what) {
        Page page = windowOf(Who.ORGANISER, screen);
        page.navigate("/" + language + "/events/stuttgart-2017/timetable/repair");
        assertReadable(page);
        screenshot(page, "repair-" + screen);
        page.locator("form:has(#" + what + ") button").click();
        assertThat(page.locator("#answer-title")).isFocused();
        assertReadable(page);
        screenshot(page, "repair-answer-" + screen);
    }

    private static void tabToTheGrid(Page page) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement.matches('.cell')").equals(true)) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to the grid");
    }

    private static void tabTo(Page page, String label) {
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("Tab");
            if (String.valueOf(page.evaluate("document.activeElement.innerText")).contains(label)) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to: " + label);
    }

    /// For each row of the grid in which columns there is a meeting.
    @SuppressWarnings("unchecked")
    private static List<List<Integer>> grid(Page page) {
        return (List<List<Integer>>)
                page.evaluate(
                        """
                        () => [...document.querySelectorAll("[data-grid] tbody tr")].map((row) =>
                            [...row.cells].filter((at) => at.querySelector(".cell")).map((at) => at.cellIndex))
                        """);
    }

    /// Where the focus is.
    private static Place place(Page page) {
        Object at =
                page.evaluate(
                        """
                        () => {
                            const at = document.activeElement.closest("[data-grid] td");
                            return at ? at.parentElement.sectionRowIndex + " " + at.cellIndex
                                      : "not in the grid, but at " + document.activeElement.outerHTML;
                        }
                        """);
        assertThat(at.toString()).matches("\\d+ \\d+");
        String[] parts = at.toString().split(" ", -1);
        return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private record Place(int row, int column) {

        private Place right(List<List<Integer>> grid) {
            return new Place(
                    row,
                    grid.get(row).stream()
                            .filter(other -> other > column)
                            .findFirst()
                            .orElseThrow());
        }

        /// The nearest column of the next row; of two as near, the left one.
        private Place below(List<List<Integer>> grid) {
            int next = row + 1;
            return new Place(
                    next,
                    grid.get(next).stream()
                            .min(Comparator.comparingInt(other -> Math.abs(other - column)))
                            .orElseThrow());
        }
    }
}
