package org.kontor.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.Translated;

/// An event to test with: one afternoon in Stuttgart with meetings from 14:00 to 15:35, which are
/// four slots.
public final class Fixture {
    public static final LocalDate DAY = LocalDate.of(2017, 9, 21);

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Fixture() {}

    /// A workshop on the event's first day with one place.
    public static SessionPlan session(int hour, int minute, int untilHour, int untilMinute) {
        return new SessionPlan(
                SessionKind.WORKSHOP,
                Translated.english("Workshop"),
                Translated.empty(),
                "",
                SessionLevel.ALL,
                DAY.atTime(hour, minute).atZone(ZONE).toInstant(),
                DAY.atTime(untilHour, untilMinute).atZone(ZONE).toInstant(),
                1);
    }

    public static NewEvent event(String slug) {
        return new NewEvent(
                new EventBasics(
                        slug,
                        Translated.of("Clusters meet", "Klasteriai susitinka"),
                        Translated.empty(),
                        ZONE,
                        DAY,
                        DAY.plusDays(1),
                        new Place(
                                "Haus der Wirtschaft", "Willi-Bleicher-Str. 19", "Stuttgart", "DE"),
                        "",
                        List.of("en")),
                MeetingRules.usual(),
                Optional.empty(),
                Map.of(),
                List.of(new MeetingWindow(DAY, LocalTime.of(14, 0), LocalTime.of(15, 35))));
    }
}
