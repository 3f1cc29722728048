package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The organiser's plan by keyboard and by mouse, and a speaker who answers by the link in their
/// mail.
class PlanJourney extends DemonstrationJourney {
    private static final String SETUP = "/en/events/stuttgart-2017/setup";
    private static final String TITLE = "Digital twins for small manufacturers";

    @Autowired private JdbcClient database;

    @Test
    void aSessionIsMovedUndoneAndDraggedAndASlowerOrganiserIsTold() {
        Page slower = windowOf(Who.ORGANISER, Screen.DESKTOP);
        slower.navigate(SETUP + "/plan");
        Page page = windowOf(Who.ORGANISER, Screen.DESKTOP);
        page.navigate(SETUP + "/plan");
        Locator session = session(page);
        session.focus();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(session).containsText("16:15–17:25");
        assertThat(session).isFocused();
        page.keyboard().press("Alt+ArrowLeft");
        assertThat(place(session)).hasAttribute("data-room", room("Room B"));
        page.keyboard().press("Control+z");
        assertThat(place(session)).hasAttribute("data-room", room("Room C"));
        page.locator("[data-undo]").click();
        assertThat(session).containsText("16:05–17:15");
        assertThat(page.locator("[data-undo]")).isDisabled();
        page.keyboard().press("Control+y");
        assertThat(session).containsText("16:15–17:25");
        page.keyboard().press("Enter");
        assertThat(page.locator("#side [data-panel-heading]")).isFocused();
        assertThat(page.locator("#side")).containsText("slots for meetings lie at that time");
        screenshot(page, "plan");
        assertReadable(page);

        drag(
                page,
                session,
                page.locator(
                        "td[data-at='2017-09-21T15:30:00Z'][data-room='" + room("Room A") + "']"));
        assertThat(session).containsText("17:30–18:40");
        session(slower).focus();
        slower.keyboard().press("Alt+ArrowDown");
        assertThat(slower.getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
        assertThat(session(slower)).containsText("17:30–18:40");
    }

    @Test
    void aSpeakerAnswersByTheLinkInTheirMail() {
        String speaker =
                database.sql(
                                "select speaker_id::text from events.appearance where state = 'INVITED'")
                        .query(String.class)
                        .single();
        Page organiser = windowOf(Who.ORGANISER, Screen.DESKTOP);
        organiser.navigate(SETUP + "/speakers/" + speaker);
        organiser.getByText("Send the mail to").click();
        assertThat(organiser.locator("h1")).isVisible();
        String text =
                database.sql(
                                "select text from notify.mail where text like '%/speaking/%' order by id desc limit 1")
                        .query(String.class)
                        .single();
        Matcher link = Pattern.compile("(/en/speaking/[\\w-]+)\n").matcher(text);
        assertThat(link.find()).isTrue();
        Page page = window(Screen.TELEPHONE);
        page.navigate(link.group(1));
        assertReadable(page);
        page.getByText("I come").click();
        assertThat(page.locator(".badge")).hasText("Confirmed");
        screenshot(page, "speaking");
        organiser.reload();
        assertThat(organiser.locator(".rows .badge")).hasText("Confirmed");
    }

    /// As a hand does it: in small steps, with both places in sight.
    private static void drag(Page page, Locator what, Locator where) {
        where.scrollIntoViewIfNeeded();
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        BoundingBox to = where.boundingBox();
        var steps = new Mouse.MoveOptions().setSteps(6);
        page.mouse().move(from.x + 30, from.y + 8);
        page.mouse().down();
        page.mouse().move(from.x + 40, from.y + 14, steps);
        page.mouse().move(to.x + 30, to.y + 6, steps);
        page.mouse().up();
    }

    private static Locator session(Page page) {
        return page.locator(".cell", new Page.LocatorOptions().setHasText(TITLE));
    }

    private static Locator place(Locator session) {
        return session.locator("xpath=..");
    }

    private String room(String name) {
        return database.sql("select id::text from events.room where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
