package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.identity.signin.SignInAnswers;
import org.kontor.instance.Instance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The whole story: an event is set up from nothing, three organisations register, describe
/// themselves, ask, answer and choose a session, the timetable is built and published, and each
/// reads it where they are. What the organiser sets up, what is asked and when somebody has time is
/// done with the keyboard alone.
class MatchmakingJourney extends DemonstrationJourney {
    private static final String EVENT = AutumnEvent.PATH;

    @Autowired private Instance instance;
    @Autowired private ApplicationContext application;

    @Test
    void anEventIsSetUpFilledAskedForBuiltPublishedAndRead() {
        instance.clock().moveTo(Instant.parse("2017-10-02T08:00:00Z"));
        Page organiser = windowOf(Who.ADMINISTRATOR, Screen.DESKTOP);
        var event = new AutumnEvent(new Keys(organiser));
        event.enter();
        assertReadable(organiser);
        event.furnish();
        assertReadable(organiser);
        screenshot(organiser, "matchmaking-setup");

        Page amber = newcomer("Asta", "Amber Valley", "LT", Screen.DESKTOP, "Europe/Vilnius");
        Page birch = newcomer("Bill", "Birch Coast", "US", Screen.DESKTOP_DARK, "America/New_York");
        Page cedar = newcomer("Chandra", "Cedar Hills", "NP", Screen.TELEPHONE, "Asia/Kathmandu");

        describe(amber, "Amber resin", "OFFER");
        describe(birch, "Birch plywood", "OFFER");
        describe(cedar, "Sawmills", "REQUEST");

        ask(amber, "Birch Coast", "Birch plywood", "ON_SITE");
        ask(amber, "Cedar Hills", "Sawmills", "ONLINE");
        answerByKeyboard(birch);
        answerByThumb(cedar);
        keepTheFirstTimeFree(amber);
        takePart(amber);
        takePart(cedar);

        build(organiser);
        look(amber, "/team", "matchmaking-team");
        look(birch, "/availability", "matchmaking-calendar-dark");
        look(cedar, "/availability", "matchmaking-calendar-telephone");
        read(amber, 2);
        assertThat(amber.locator(".agenda-entry.away")).hasCount(1);
        assertThat(amber.locator("main")).containsText("Wood and resin");
        readOnline(cedar, Pattern.compile("At your place \\(Asia/Kath?mandu\\)"));
        meetNow(birch, cedar);
        readOnline(amber, Pattern.compile("At your place \\(Europe/Vilnius\\)"));
    }

    private Page newcomer(
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
        return page;
    }

    private void describe(Page page, String matter, String direction) {
        open(page, "/profile");
        page.locator("#about-en").fill("We work with wood. Ask us about this: " + matter + ".");
        page.locator("#agree").check();
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The profile is saved");
        open(page, "/profile/opportunities/new?direction=" + direction);
        page.locator("#title-en").fill(matter);
        page.locator("#text-en").fill(matter + " for partners in all regions.");
        button(page, "Save").click();
        assertThat(page.locator("main")).containsText(matter);
        assertReadable(page);
        screenshot(page, "matchmaking-profile-" + direction);
    }

    /// Finds the session in the programme and signs up to it.
    private void takePart(Page page) {
        open(page, "/programme");
        page.getByText("Wood and resin").click();
        button(page, "Sign up").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("You have a place");
        assertReadable(page);
        screenshot(page, "matchmaking-session");
    }

    private void ask(Page page, String partner, String matter, String mode) {
        open(page, "/requests/new");
        var keys = new Keys(page);
        keys.write("#q", partner).go().go(".rows a");
        assertThat(page.locator("main")).containsText(matter);
        keys.to("input[name=wish]:checked").press("ArrowUp").to("input[name=mode]:checked");
        if (mode.equals("ONLINE")) {
            keys.press("ArrowDown");
        }
        keys.go("main form button[type=submit]");
        assertReadable(page);
    }

    private void answerByKeyboard(Page page) {
        open(page, "/requests");
        var keys = new Keys(page);
        keys.press("j").press("a").go("details[open] form button[type=submit]");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Amber Valley");
    }

    private void answerByThumb(Page page) {
        open(page, "/requests");
        page.locator("details[data-key=a] summary").tap();
        page.locator("details[open] form button[type=submit]").tap();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Amber Valley");
    }

    private void keepTheFirstTimeFree(Page page) {
        open(page, "/availability");
        var keys = new Keys(page);
        keys.to("input[name=free]").press("Space");
        assertThat(page.locator("#saved")).containsText("Saved at");
        keys.press("ArrowDown").press("Space").press("ArrowRight").press("Space");
        assertThat(page.locator("input[name=free]:not(:checked)")).hasCount(3);
        keys.press("Control+z").press("Control+z");
        assertThat(page.locator("#saved")).containsText("Saved at");
        page.reload();
        assertThat(page.locator("input[name=free]:not(:checked)")).hasCount(1);
        assertReadable(page);
        screenshot(page, "matchmaking-free-times");
    }

    private void build(Page page) {
        open(page, "/timetable");
        page.getByText("Build timetable").click();
        Locator version = page.locator(".timetable-versions li").first();
        assertThat(version).isVisible(new IsVisibleOptions().setTimeout(60_000));
        assertThat(version).containsText("2 of 2 meetings");
        page.getByText("Publish…").click();
        page.getByText("Publish and send").click();
        assertThat(page.locator("main")).containsText("Published");
    }

    private void look(Page page, String path, String name) {
        open(page, path);
        assertReadable(page);
        screenshot(page, name);
    }

    private void read(Page page, int meetings) {
        open(page, "/agenda");
        assertThat(page.locator(".agenda-entry.meeting")).hasCount(meetings);
        assertReadable(page);
        screenshot(page, "matchmaking-agenda");
    }

    private void readOnline(Page page, Pattern where) {
        open(page, "/agenda");
        assertThat(page.locator(".agenda-entry.meeting [data-viewer-time]")).containsText(where);
        assertReadable(page);
        screenshot(page, "matchmaking-online-" + where.pattern().replaceAll("\\W+", "-"));
    }

    /// On the day both are free in the first slot: the one asks, the other sees it by itself.
    private void meetNow(Page one, Page other) {
        instance.clock().moveTo(Instant.parse("2017-10-28T08:01:00Z"));
        open(one, "/now");
        open(other, "/now");
        button(one, "Meet now Cedar Hills").click();
        Locator confirm = button(other, "Yes, now Birch Coast");
        assertThat(confirm).isVisible();
        assertReadable(other);
        screenshot(other, "matchmaking-asked-now");
        confirm.click();
        assertThat(one.locator(".now-place")).containsText("Table");
        assertThat(other.locator(".now-place")).containsText("Table");
        assertReadable(one);
        screenshot(one, "matchmaking-now");
    }

    /// Stays on the server's name that the link in the mail has, because the session does.
    private static void open(Page page, String path) {
        page.navigate(page.evaluate("location.origin") + EVENT + path);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
