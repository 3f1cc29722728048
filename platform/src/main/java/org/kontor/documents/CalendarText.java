package org.kontor.documents;

import java.net.URI;
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
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes calendars as RFC 5545 has them.
public final class CalendarText {
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();
    private static final int LONGEST_LINE = 75;
    private static final Duration REFRESH = Duration.ofMinutes(15);

    private CalendarText() {}

    /// The calendar that a program subscribes to.
    public static String of(String name, List<CalendarEvent> events) {
        Calendar calendar = calendar();
        calendar.add(new Name(name));
        // What Outlook and Apple's Calendar read in place of NAME and REFRESH-INTERVAL.
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        return text(calendar, events.stream().map(CalendarText::component).toList(), events);
    }

    /// Events that a mail puts into a calendar.
    public static String published(String from, List<CalendarEvent> events) {
        Calendar calendar = calendar();
        calendar.add(ImmutableMethod.PUBLISH);
        return text(
                calendar, events.stream().map(event -> component(event, from)).toList(), events);
    }

    /// An event that a mail takes out of the reader's calendar; RFC 5546 allows one at a time.
    public static String cancelled(String from, String reader, CalendarEvent event) {
        Calendar calendar = calendar();
        calendar.add(ImmutableMethod.CANCEL);
        VEvent component = component(event, from);
        component.add(new Attendee(URI.create("mailto:" + reader)));
        return text(calendar, List.of(component), List.of(event));
    }

    private static Calendar calendar() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Kontor//Agenda//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    private static String text(
            Calendar calendar, List<VEvent> components, List<CalendarEvent> events) {
        events.stream()
                .map(event -> event.starts().getZone().getId())
                .distinct()
                .flatMap(zone -> definition(zone).stream())
                .forEach(calendar::add);
        components.forEach(calendar::add);
        return calendar.toString().lines().map(CalendarText::folded).collect(Collectors.joining());
    }

    /// Breaks a line so that no part is longer than 75 octets; the library counts characters.
    private static String folded(String line) {
        if (line.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE) {
            return line + "\r\n";
        }
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

    private static VEvent component(CalendarEvent event, String from) {
        VEvent component = component(event);
        component.add(new Organizer(URI.create("mailto:" + from)));
        return component;
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

    /// In its zone where that can be defined in the calendar, else in UTC; of a time that the
    /// clocks show twice, the zone alone would mean the first.
    private static Temporal told(ZonedDateTime time) {
        boolean isFirst = time.equals(time.withEarlierOffsetAtOverlap());
        return isFirst && definition(time.getZone().getId()).isPresent() ? time : time.toInstant();
    }

    private static Optional<VTimeZone> definition(String zone) {
        return Optional.ofNullable(ZONES.getTimeZone(zone)).map(TimeZone::getVTimeZone);
    }
}
