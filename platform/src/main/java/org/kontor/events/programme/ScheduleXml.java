package org.kontor.events.programme;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kontor.events.EventCard;
import org.kontor.events.Room;
import org.kontor.events.SessionCard;
import org.kontor.events.Track;
import org.kontor.events.speaker.Speaker;

/// Writes a programme as frab's `schedule.xml`.
final class ScheduleXml {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Schedule schedule;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private ScheduleXml(Schedule schedule) throws XMLStreamException {
        this.schedule = schedule;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(Schedule schedule) {
        try {
            return new ScheduleXml(schedule).write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("schedule");
        xml.writeEmptyElement("generator");
        xml.writeAttribute("name", "Kontor");
        element("url", schedule.address() + "/schedule.xml");
        element("version", schedule.version());
        conference();
        int index = 1;
        for (LocalDate day : schedule.days()) {
            day(day, index++);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private void conference() throws XMLStreamException {
        EventCard event = schedule.event();
        xml.writeStartElement("conference");
        element("acronym", schedule.acronym());
        element("title", schedule.said(event.name()));
        element("start", event.firstDay().toString());
        element("end", event.lastDay().toString());
        element("days", String.valueOf(schedule.days().size()));
        element("timeslot_duration", "00:05");
        element("base_url", schedule.address());
        element("url", schedule.address());
        element("time_zone_name", event.zone().getId());
        for (Track track : schedule.tracks()) {
            xml.writeEmptyElement("track");
            attributes(
                    "name", schedule.said(track.name()),
                    "color", track.colour().hex(),
                    "slug", schedule.slug(track));
        }
        xml.writeEndElement();
    }

    private void day(LocalDate day, int index) throws XMLStreamException {
        xml.writeStartElement("day");
        attributes(
                "index", String.valueOf(index),
                "date", day.toString(),
                "start", whole(schedule.start(day)),
                "end", whole(schedule.start(day.plusDays(1))));
        for (Map.Entry<String, List<SessionCard>> room : schedule.byRoom(day).entrySet()) {
            xml.writeStartElement("room");
            attributes("name", room.getKey());
            for (Room known : schedule.rooms()) {
                if (known.name().equals(room.getKey())) {
                    attributes("guid", known.id().toString());
                }
            }
            for (SessionCard session : room.getValue()) {
                session(session);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void session(SessionCard session) throws XMLStreamException {
        xml.writeStartElement("event");
        attributes("guid", session.id().toString(), "id", String.valueOf(session.number()));
        OffsetDateTime starts = schedule.at(session.plan().startsAt());
        element("date", whole(starts));
        element("start", starts.format(TIME));
        element("duration", Schedule.duration(session));
        element("room", schedule.room(session));
        element("slug", schedule.slug(session));
        element("url", schedule.url(session));
        element("title", schedule.said(session.plan().title()));
        element("subtitle", "");
        element("track", schedule.track(session));
        element("type", schedule.type(session));
        element("language", schedule.spoken(session));
        element("abstract", schedule.said(session.plan().description()));
        element("description", "");
        xml.writeStartElement("persons");
        for (Speaker speaker : schedule.speakers(session)) {
            xml.writeStartElement("person");
            attributes("id", String.valueOf(speaker.number()), "guid", speaker.id().toString());
            xml.writeCharacters(printable(speaker.name()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEmptyElement("links");
        xml.writeEmptyElement("attachments");
        xml.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(content));
        xml.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], printable(namesAndValues[i + 1]));
        }
    }

    private static String whole(OffsetDateTime time) {
        return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /// Without what XML 1.0 cannot say at all.
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
