package org.kontor.journeys;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;

/// An event of two days in October that an organiser sets up from nothing, with the keyboard alone.
record AutumnEvent(Keys keys) {
    static final String PATH = "/en/events/autumn-2017";
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 10, 28);
    private static final LocalDate LAST_DAY = LocalDate.of(2017, 10, 29);

    /// Its name, days, place and phases.
    void enter() {
        page().navigate("/en/events");
        keys.go("a[href$='/events/new']")
                .write("#name-en", "Autumn clusters")
                .write("#name-lt", "Rudens klasteriai")
                .write("#slug", "autumn-2017")
                .date("#first-day", FIRST_DAY)
                .date("#last-day", LAST_DAY)
                .choose("#zone", "Europe/Berlin")
                .write("#city", "Berlin")
                .choose("#country", "Germany");
        phase("registration", 20);
        phase("requests", 22);
        keys.go("form.reading button[type=submit]");
    }

    /// From the first of October to a later day.
    private void phase(String phase, int until) {
        keys.date("#" + phase + "-from", LocalDate.of(2017, 10, 1))
                .date("#" + phase + "-until", LocalDate.of(2017, 10, until));
    }

    /// What it needs before somebody can come; ends on the page that says what is missing.
    void furnish() {
        step("grid")
                .write("input[id$='%s']".formatted(FIRST_DAY), "10:00–12:00")
                .write("input[id$='%s']".formatted(LAST_DAY), "10:00–12:00")
                .go("form button[type=submit]");
        step("tables")
                .write("#count", "3")
                .write("#area", "Hall")
                .go("form.card button[type=submit]");
        step("sessions")
                .go("a[href$='/setup/sessions/new']")
                .choose("#kind", "Workshop")
                .write("#title-en", "Wood and resin")
                .date("#day", LAST_DAY)
                .time("#starts", LocalTime.of(10, 30))
                .time("#ends", LocalTime.of(11, 15))
                .write("#capacity", "20")
                .go("main form button[type=submit]");
        step("intake").choose("#approval", "By itself").go("form.reading button[type=submit]");
        page().navigate(PATH + "/setup");
        keys.go("form[action$='/setup/visibility'] button");
    }

    /// Opens a step from the list of what is to be set up.
    private Keys step(String name) {
        page().navigate(PATH + "/setup");
        return keys.go("a[href$='/setup/%s']".formatted(name));
    }

    private Page page() {
        return keys.page();
    }
}
