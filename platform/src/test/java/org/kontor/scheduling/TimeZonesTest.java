package org.kontor.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.Slot;

/// Agendas and feeds over the night of two hours.
@KontorTest
class TimeZonesTest extends NightOfTwoHours {
    @Test
    void theAgendaTellsTheHourThatComesTwiceApart() throws Exception {
        agreeWithSix();
        assertThat(events.slots(event.id())).extracting(Slot::startsAt).isEqualTo(STARTS);
        assertThat(found(page(), "<p class=\"when\">\\s*<time datetime=\"([^\"]+)\">([^<]+)<"))
                .containsExactly(
                        "2017-10-28T08:00:00Z 10:00",
                        "2017-10-29T00:20:00Z 02:20 (UTC+02:00)",
                        "2017-10-29T00:45:00Z 02:45 (UTC+02:00)",
                        "2017-10-29T01:10:00Z 02:10 (UTC+01:00)",
                        "2017-10-29T01:35:00Z 02:35 (UTC+01:00)",
                        "2017-10-29T09:00:00Z 10:00");
        // From these the page tells each reader the time of their own zone.
        assertThat(found(page(), "data-viewer-time=\"([^\"]+)\" data-zone=\"([^\"]+)\""))
                .containsExactlyElementsOf(
                        STARTS.stream().map(start -> start + " Europe/Berlin").toList());
    }

    @Test
    void theFeedMeansTheSameInstantsWhereverItIsRead() throws Exception {
        agreeWithSix();
        String settings =
                browser.perform(post("/en/calendar").with(As.person(person)).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String feed = found(settings, "(/calendar/[^\".]+)(\\.ics)").getFirst().replace(" ", "");
        String text = browser.perform(get(feed)).andReturn().getResponse().getContentAsString();
        List<Instant> starts =
                new CalendarBuilder()
                        .build(new StringReader(text)).<VEvent>getComponents("VEVENT").stream()
                                .map(one -> start(one))
                                .map(Instant::from)
                                .sorted()
                                .toList();
        assertThat(starts).isEqualTo(STARTS);
        assertThat(Stream.of("Europe/Vilnius", "America/New_York", "Asia/Kathmandu"))
                .extracting(zone -> seen(starts, zone))
                .containsExactly(
                        "28 11:00, 29 03:20, 29 03:45, 29 03:10, 29 03:35, 29 11:00",
                        "28 04:00, 28 20:20, 28 20:45, 28 21:10, 28 21:35, 29 05:00",
                        "28 13:45, 29 06:05, 29 06:30, 29 06:55, 29 07:20, 29 14:45");
    }

    private static Temporal start(VEvent event) {
        return Objects.requireNonNull(event.<Temporal>getDateTimeStart()).getDate();
    }

    private String page() throws Exception {
        return browser.perform(get("/en" + event.card().path() + "/agenda").with(As.person(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String seen(List<Instant> instants, String zone) {
        var format =
                DateTimeFormatter.ofPattern("d HH:mm", Locale.ENGLISH).withZone(ZoneId.of(zone));
        return String.join(", ", instants.stream().map(format::format).toList());
    }
}
