package org.kontor.journeys;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A reader who has a keyboard and nothing else.
record Keys(Page page) {
    private static final int MOST_STOPS = 200;

    /// Goes on with the tab key until something is in focus that fits the selector.
    Keys to(String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if (is("(selector) => document.activeElement.matches(selector)", selector)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key does not lead to " + selector + " on " + page.url());
    }

    /// Writes into the field in the place of what stands there.
    Keys write(String selector, String text) {
        to(selector);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /// Chooses the option that begins so.
    Keys choose(String selector, String text) {
        to(selector);
        page.keyboard().type(text);
        return this;
    }

    /// Enters the date part by part, in the order in which the browser shows day and month.
    Keys date(String selector, LocalDate date) {
        to(selector);
        for (String order : List.of("ddMMyyyy", "MMddyyyy")) {
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            page.keyboard().type(DateTimeFormatter.ofPattern(order).format(date));
            if (is("(date) => document.activeElement.value === date", date.toString())) {
                return this;
            }
        }
        throw new AssertionError("The date cannot be typed into " + selector);
    }

    /// Enters the time part by part, with the half of the day where the browser shows it.
    Keys time(String selector, LocalTime time) {
        to(selector);
        page.keyboard().type(DateTimeFormatter.ofPattern("hhmma", Locale.ENGLISH).format(time));
        if (is("(time) => document.activeElement.value === time", time.toString())) {
            return this;
        }
        throw new AssertionError("The time cannot be typed into " + selector);
    }

    /// Follows a link, or presses a button, and waits for the page that it leads to.
    Keys go(String selector) {
        to(selector);
        return go();
    }

    /// Presses Enter, and waits for the page that it leads to.
    Keys go() {
        page.evaluate("window.isLeft = true");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
        return this;
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    private boolean is(String condition, String argument) {
        return Boolean.TRUE.equals(page.evaluate(condition, argument));
    }
}
