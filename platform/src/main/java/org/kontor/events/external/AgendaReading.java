package org.kontor.events.external;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kontor.documents.Sheet;
import org.kontor.events.EventCard;
import org.kontor.events.external.ReadAgenda.Finding;
import org.kontor.shared.Period;
import org.kontor.shared.TypedId;

/// Reads agenda items from wherever they stand, and says what is wrong with them.
final class AgendaReading {
    static final List<String> COLUMNS = List.of("title", "place", "day", "starts", "ends");
    private static final int LONGEST_TITLE = 300;

    private final EventCard event;
    private final List<AgendaItem> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> uids = new HashSet<>();

    AgendaReading(EventCard event) {
        this.event = event;
    }

    ReadAgenda read() {
        return new ReadAgenda(List.copyOf(items), List.copyOf(findings));
    }

    ZoneId zone() {
        return event.zone();
    }

    /// Reads the rows of a table, whose times are those of the event's zone.
    ///
    /// @throws org.kontor.documents.UnreadableSheet where columns are missing or unknown
    void sheet(Sheet sheet) {
        sheet.require("title", "day", "starts", "ends").allow(COLUMNS);
        for (Sheet.Row row : sheet.rows()) {
            String where = String.valueOf(row.number());
            Optional<LocalDate> day = parsed(where, "day", row.text("day"), LocalDate::parse);
            Optional<LocalTime> starts =
                    parsed(where, "starts", row.text("starts"), AgendaReading::time);
            Optional<LocalTime> ends = parsed(where, "ends", row.text("ends"), AgendaReading::time);
            if (day.isPresent() && starts.isPresent() && ends.isPresent()) {
                add(
                        where,
                        "",
                        row.text("title"),
                        row.text("place"),
                        day.get().atTime(starts.get()).atZone(event.zone()).toInstant(),
                        day.get().atTime(ends.get()).atZone(event.zone()).toInstant());
            }
        }
    }

    /// @param uid empty where the file gives none; then title and beginning name the item
    void add(String where, String uid, String title, String place, Instant starts, Instant ends) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            wrong(where, "title", LONGEST_TITLE);
        } else if (!ends.isAfter(starts)) {
            wrong(where, "ends");
        } else if (!onDays(starts)) {
            wrong(where, "day-outside", event.firstDay().toString(), event.lastDay().toString());
        } else {
            String name = uid.isEmpty() ? title.toLowerCase(Locale.ROOT) + " " + starts : uid;
            if (uids.add(name)) {
                items.add(
                        new AgendaItem(
                                TypedId.next(), name, title, place, new Period(starts, ends)));
            } else {
                note(where, "twice");
            }
        }
    }

    void wrong(String where, String key, Object... arguments) {
        findings.add(new Finding(true, where, "events.agenda.error." + key, List.of(arguments)));
    }

    void note(String where, String key, Object... arguments) {
        findings.add(new Finding(false, where, "events.agenda.note." + key, List.of(arguments)));
    }

    private boolean onDays(Instant starts) {
        LocalDate day = LocalDate.ofInstant(starts, event.zone());
        return !day.isBefore(event.firstDay()) && !day.isAfter(event.lastDay());
    }

    private <T> Optional<T> parsed(
            String where, String column, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeParseException unreadable) {
            wrong(where, column.equals("day") ? "day" : "time", text, column);
            return Optional.empty();
        }
    }

    /// As written, or as spreadsheets store it.
    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }
}
