package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.identity.signin.SignInAnswers;
import org.kontor.instance.Instance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Somebody who was never here registers on a telephone, is vouched for, approved, and cancels.
class RegistrationJourney extends DemonstrationJourney {
    private static final String EVENT = "/en/events/stuttgart-2017";

    @Autowired private Instance instance;
    @Autowired private ApplicationContext application;

    @BeforeEach
    void registrationIsOpen() {
        instance.clock().moveTo(Instant.parse("2017-06-01T08:00:00Z"));
    }

    @Test
    void aNewcomerRegistersIsVouchedForAndApproved() {
        Page newcomer = window(Screen.TELEPHONE);
        newcomer.navigate(EVENT);
        newcomer.getByRole(AriaRole.LINK, named("Register")).click();
        look(newcomer, "registration-start");
        newcomer.getByText("Register now").click();
        newcomer.locator("#name").fill("Ieva Ievaitė");
        newcomer.locator("#email").fill("ieva@newcomer.example");
        newcomer.getByRole(AriaRole.BUTTON, button("Send me a link")).click();
        followTheLink(newcomer);

        newcomer.getByText("Register now").click();
        newcomer.locator("#q").fill("Lithuanian Plastics Cluster");
        newcomer.getByRole(AriaRole.BUTTON, button("Find")).click();
        look(newcomer, "registration-organisation");
        newcomer.getByText("Come for it").first().click();
        fillIn(newcomer);
        assertThat(newcomer.locator("main")).containsText("It has arrived");
        look(newcomer, "registration-sent");

        Page manager = windowOf(Who.MANAGER, Screen.DESKTOP_DARK);
        manager.navigate(EVENT + "/registration");
        manager.getByText("Who comes for").first().click();
        look(manager, "registration-colleagues");
        manager.getByText("Yes, they do").click();
        assertThat(manager.getByText("Yes, they do")).hasCount(0);

        Page organiser = windowOf(Who.ORGANISER, Screen.DESKTOP);
        organiser.navigate(EVENT + "/setup/registrations?q=Ieva");
        organiser.getByText("Ieva Ievaitė").click();
        organiser.getByRole(AriaRole.BUTTON, button("Approve")).click();
        assertThat(organiser.locator("#state")).containsText("Approved");

        newcomer.reload();
        assertThat(newcomer.locator("main")).containsText("You have a place");
    }

    @Test
    void questionsAreOrderedByKeyboardAndByDragging() {
        Page organiser = windowOf(Who.ORGANISER, Screen.DESKTOP);
        organiser.navigate(EVENT + "/setup/form");
        Locator items = organiser.locator("[data-sortable] > li");
        assertThat(items.first()).containsText("Your position");
        organiser.getByLabel("Move down: Your position").focus();
        organiser.keyboard().press("Enter");
        assertThat(items.nth(1)).containsText("Your position");
        assertThat(organiser.getByLabel("Move up: Your position")).isFocused();
        organiser.keyboard().press("Enter");
        assertThat(items.first()).containsText("Your position");

        items.last().dragTo(items.first());
        assertThat(items.first()).containsText("Poster of your cluster");
        look(organiser, "registration-questions");
    }

    private void fillIn(Page page) {
        Locator day = page.getByLabel("On which day do you arrive?");
        assertThat(day).isHidden();
        page.getByText("Yes", exactly()).click();
        assertThat(day).isVisible();
        page.getByText("Something else").click();
        page.getByLabel("Your position").fill("Director");
        assertThat(page.locator("#saved")).containsText("Saved at");
        look(page, "registration-draft");
        page.reload();
        assertThat(page.getByLabel("Your position")).hasValue("Director");
        page.getByRole(AriaRole.BUTTON, button("Send in")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Please mend this first");
        look(page, "registration-errors");
        page.getByLabel("What must the kitchen know?").fill("No nuts");
        page.locator(".consent input").first().check();
        page.getByRole(AriaRole.BUTTON, button("Send in")).click();
    }

    private void followTheLink(Page page) {
        SignInAnswers.send(application);
        page.getByText("Open the outbox").click();
        page.getByText("Your link to sign in to Kontor").first().click();
        page.locator(".letter a").first().click();
        page.getByRole(AriaRole.BUTTON, button("Sign me in")).click();
    }

    private void look(Page page, String name) {
        assertReadable(page);
        screenshot(page, name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
