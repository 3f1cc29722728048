package org.kontor.events.grid;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.MeetingRules;
import org.kontor.events.MeetingWindow;
import org.kontor.web.FormInput;

/// The meeting grid as a form; the windows of a day are written as `09:30-12:00, 13:30-17:00`.
record GridForm(MeetingRules rules, List<MeetingWindow> windows) {
    private static final Pattern WINDOW =
            Pattern.compile("(\\d{1,2}[:.]\\d{2})\\s*[-–—]\\s*(\\d{1,2}[:.]\\d{2})");

    static FormInput of(int version, MeetingRules rules, List<MeetingWindow> windows) {
        var values = new HashMap<String, String>();
        values.put("version", String.valueOf(version));
        values.put("meeting", String.valueOf(rules.meetingMinutes()));
        values.put("changeover", String.valueOf(rules.changeoverMinutes()));
        values.put("reserve", String.valueOf(rules.reservePercent()));
        values.put("frozen", String.valueOf(rules.frozenMinutes()));
        values.put("fairness", String.valueOf(rules.fairness()));
        values.put("daily-limit", String.valueOf(rules.dailyLimit()));
        windows.stream()
                .collect(
                        Collectors.groupingBy(
                                MeetingWindow::day,
                                Collectors.mapping(
                                        window -> window.starts() + "–" + window.ends(),
                                        Collectors.joining(", "))))
                .forEach((day, text) -> values.put(field(day), text));
        return FormInput.of(values);
    }

    static GridForm read(FormInput form, EventCard event) {
        var rules =
                new MeetingRules(
                        form.number("meeting", 5, 240),
                        form.number("changeover", 0, 120),
                        form.number("reserve", 0, 90),
                        form.number("frozen", 0, 1440),
                        form.number("fairness", 0, 100),
                        form.number("daily-limit", 0, 100));
        var windows = new ArrayList<MeetingWindow>();
        event.firstDay()
                .datesUntil(event.lastDay().plusDays(1))
                .forEach(day -> windows.addAll(windows(form, day)));
        return new GridForm(rules, windows);
    }

    static String field(LocalDate day) {
        return "windows-" + day;
    }

    private static List<MeetingWindow> windows(FormInput form, LocalDate day) {
        var windows = new ArrayList<MeetingWindow>();
        for (String part : form.raw(field(day)).split("[,;\\n]", -1)) {
            if (!part.isBlank()) {
                read(form, day, part.strip()).ifPresent(windows::add);
            }
        }
        windows.sort(Comparator.comparing(MeetingWindow::starts));
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).starts().isBefore(windows.get(i - 1).ends())) {
                form.errors()
                        .add(
                                field(day),
                                "events.error.windows-overlap",
                                windows.get(i).starts().toString());
            }
        }
        return windows;
    }

    private static Optional<MeetingWindow> read(FormInput form, LocalDate day, String text) {
        Matcher matcher = WINDOW.matcher(text);
        try {
            if (matcher.matches()) {
                var window = new MeetingWindow(day, time(matcher.group(1)), time(matcher.group(2)));
                if (window.starts().isBefore(window.ends())) {
                    return Optional.of(window);
                }
            }
        } catch (DateTimeParseException notATime) {
            // Said below, like a text of another shape.
        }
        form.errors().add(field(day), "events.error.window", text);
        return Optional.empty();
    }

    private static LocalTime time(String text) {
        String colon = text.replace('.', ':');
        return LocalTime.parse(colon.length() == 4 ? "0" + colon : colon);
    }
}
