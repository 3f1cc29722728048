package org.kontor.events.external;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.kontor.documents.UnreadableSheet;

/// Reads an agenda from a calendar file, as RFC 5545 has it.
final class CalendarReading {
    private static final int MOST_ENTRIES = 5000;

    private final AgendaReading reading;

    CalendarReading(AgendaReading reading) {
        this.reading = reading;
    }

    /// @throws UnreadableSheet where it is no calendar
    void read(byte[] content, String fileName) {
        Calendar calendar;
        try {
            calendar = new CalendarBuilder().build(new ByteArrayInputStream(content));
        } catch (IOException | ParserException | RuntimeException broken) {
            throw new UnreadableSheet("not-a-calendar", fileName);
        }
        var entries = calendar.<VEvent>getComponents(Component.VEVENT);
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new UnreadableSheet("calendar-entries", MOST_ENTRIES, entries.size());
        }
        entries.forEach(this::add);
    }

    private void add(VEvent entry) {
        String title = text(entry, Property.SUMMARY);
        String where = title.isEmpty() ? text(entry, Property.UID) : title;
        if (text(entry, Property.STATUS).equals("CANCELLED")) {
            reading.note(where, "cancelled");
            return;
        }
        if (entry.getProperty(Property.RRULE).isPresent()) {
            reading.note(where, "repeats");
        }
        Optional<DtStart<Temporal>> start = entry.getProperty(Property.DTSTART);
        Optional<DtEnd<Temporal>> end = entry.getEndDate();
        Optional<Instant> starts = start.flatMap(at -> instant(at.getDate()));
        Optional<Instant> ends = end.flatMap(at -> instant(at.getDate()));
        if (starts.isEmpty() || ends.isEmpty()) {
            reading.note(where, "no-time");
            return;
        }
        reading.add(
                where,
                text(entry, Property.UID),
                title,
                text(entry, Property.LOCATION),
                starts.get(),
                ends.get());
    }

    /// A time without a zone is one of the event's; a whole day is no time.
    private Optional<Instant> instant(Temporal time) {
        return switch (time) {
            case Instant at -> Optional.of(at);
            case ZonedDateTime at -> Optional.of(at.toInstant());
            case OffsetDateTime at -> Optional.of(at.toInstant());
            case LocalDateTime at -> Optional.of(at.atZone(reading.zone()).toInstant());
            default -> Optional.empty();
        };
    }

    private static String text(VEvent entry, String property) {
        return entry.getProperty(property)
                .map(Property::getValue)
                .map(value -> value == null ? "" : value.strip())
                .orElse("");
    }
}
