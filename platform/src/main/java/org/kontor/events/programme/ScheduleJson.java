package org.kontor.events.programme;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kontor.events.EventCard;
import org.kontor.events.Room;
import org.kontor.events.SessionCard;
import org.kontor.events.speaker.Speaker;
import tools.jackson.databind.json.JsonMapper;

/// Writes a programme as `schedule.json`, the younger sister of frab's `schedule.xml`.
final class ScheduleJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Schedule schedule;
    private final UnaryOperator<String> address;

    private ScheduleJson(Schedule schedule, UnaryOperator<String> address) {
        this.schedule = schedule;
        this.address = address;
    }

    /// @param address makes a whole address of a path on this server
    static String of(Schedule schedule, UnaryOperator<String> address) {
        var writer = new ScheduleJson(schedule, address);
        return JSON.writeValueAsString(
                fields(
                        "$schema", "https://c3voc.de/schedule/schema.json",
                        "generator", fields("name", "Kontor"),
                        "schedule",
                                fields(
                                        "version", schedule.version(),
                                        "base_url", schedule.address(),
                                        "conference", writer.conference())));
    }

    private Map<String, Object> conference() {
        EventCard event = schedule.event();
        var days = new ArrayList<Map<String, Object>>();
        for (LocalDate day : schedule.days()) {
            days.add(day(day, days.size() + 1));
        }
        return fields(
                "acronym", schedule.acronym(),
                "title", schedule.said(event.name()),
                "start", event.firstDay().toString(),
                "end", event.lastDay().toString(),
                "daysCount", days.size(),
                "timeslot_duration", "00:05",
                "time_zone_name", event.zone().getId(),
                "url", schedule.address(),
                "tracks",
                        schedule.tracks().stream()
                                .map(
                                        track ->
                                                fields(
                                                        "name", schedule.said(track.name()),
                                                        "slug", schedule.slug(track),
                                                        "color", track.colour().hex()))
                                .toList(),
                "rooms", schedule.rooms().stream().map(ScheduleJson::room).toList(),
                "days", days);
    }

    private static Map<String, Object> room(Room room) {
        return room.capacity() == 0
                ? fields("name", room.name(), "guid", room.id().toString())
                : fields(
                        "name", room.name(),
                        "guid", room.id().toString(),
                        "capacity", room.capacity());
    }

    private Map<String, Object> day(LocalDate day, int index) {
        var rooms = new LinkedHashMap<String, Object>();
        schedule.byRoom(day)
                .forEach(
                        (room, sessions) ->
                                rooms.put(room, sessions.stream().map(this::session).toList()));
        return fields(
                "index", index,
                "date", day.toString(),
                "day_start", whole(schedule.start(day)),
                "day_end", whole(schedule.start(day.plusDays(1))),
                "rooms", rooms);
    }

    private Map<String, Object> session(SessionCard session) {
        OffsetDateTime starts = schedule.at(session.plan().startsAt());
        return fields(
                "guid", session.id().toString(),
                "id", session.number(),
                "date", whole(starts),
                "start", starts.format(TIME),
                "end", whole(schedule.at(session.plan().endsAt())),
                "duration", Schedule.duration(session),
                "room", schedule.room(session),
                "slug", schedule.slug(session),
                "url", schedule.url(session),
                "title", schedule.said(session.plan().title()),
                "subtitle", "",
                "track", schedule.track(session),
                "type", schedule.type(session),
                "language", schedule.spoken(session),
                "abstract", schedule.said(session.plan().description()),
                "description", "",
                "persons", schedule.speakers(session).stream().map(this::person).toList(),
                "links", List.of());
    }

    private Map<String, Object> person(Speaker speaker) {
        Map<String, Object> person =
                fields(
                        "guid", speaker.id().toString(),
                        "id", speaker.number(),
                        "name", speaker.name(),
                        "biography", schedule.said(speaker.biography()));
        speaker.photo()
                .shown()
                .ifPresent(
                        photo -> person.put("avatar", address.apply("/files/" + photo.sha256())));
        return person;
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String whole(OffsetDateTime time) {
        return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
