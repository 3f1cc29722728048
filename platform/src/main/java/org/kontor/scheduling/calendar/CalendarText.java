package org.kontor.scheduling.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes calendars as RFC 5545 has them.
final class CalendarText {
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();
    private static final int LONGEST_LINE = 75;
    private static final Duration REFRESH = Duration.ofMinutes(15);

    private CalendarText() {}

    static String of(String name, List<CalendarEvent> events) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Kontor//Agenda//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        // What Outlook and Apple's Calendar read in place of NAME and REFRESH-INTERVAL.
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        events.stream()
                .map(event -> event.starts().getZone().getId())
                .distinct()
                .flatMap(zone -> definition(zone).stream())
                .forEach(calendar::add);
        events.forEach(event -> calendar.add(component(event)));
        return calendar.toString().lines().map(CalendarText::folded).collect(Collectors.joining());
    }

    /// Breaks a line so that no part is longer than 75 octets; the library counts characters.
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String letter = Character.toString(point);
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += length;
        }
        return folded.append("\r\n").toString();
    }

    private static VEvent component(CalendarEvent event) {
        var component = new VEvent(false);
        component.add(new Uid(event.uid()));
        component.add(new DtStamp(event.changed()));
        component.add(new LastModified(event.changed()));
        component.add(new Sequence(event.sequence()));
        component.add(
                event.cancelled()
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        component.add(new DtStart<>(told(event.starts())));
        component.add(new DtEnd<>(told(event.ends())));
        component.add(new Summary(event.summary()));
        component.add(new Location(event.location()));
        component.add(new Description(event.description()));
        return component;
    }

    /// In its zone where that can be defined in the calendar, else in UTC.
    private static Temporal told(ZonedDateTime time) {
        return definition(time.getZone().getId()).isPresent() ? time : time.toInstant();
    }

    private static Optional<VTimeZone> definition(String zone) {
        return Optional.ofNullable(ZONES.getTimeZone(zone)).map(TimeZone::getVTimeZone);
    }
}
