package org.kontor.events.programme;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.room.Rooms;
import org.kontor.events.speaker.Speaker;
import org.kontor.events.speaker.Speakers;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.kontor.web.PublicAddress;
import org.kontor.web.Shell;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// A programme for programs: calendars and conference applications.
@Controller
class ScheduleController {
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType XML =
            new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final Events events;
    private final Rooms rooms;
    private final Speakers speakers;
    private final ProgrammeCalendar calendar;
    private final PublicAddress address;

    ScheduleController(
            Events events,
            Rooms rooms,
            Speakers speakers,
            ProgrammeCalendar calendar,
            PublicAddress address) {
        this.events = events;
        this.rooms = rooms;
        this.speakers = speakers;
        this.calendar = calendar;
        this.address = address;
    }

    @GetMapping("/events/{event}/programme.ics")
    @Everyone
    ResponseEntity<byte[]> calendar(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return answer(CALENDAR, calendar.of(card, events.sessions(card.id()), shell.language()));
    }

    @GetMapping("/events/{event}/schedule.xml")
    @Everyone
    ResponseEntity<byte[]> xml(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return answer(XML, ScheduleXml.of(schedule(event, shell)));
    }

    @GetMapping("/events/{event}/schedule.json")
    @Everyone
    ResponseEntity<byte[]> json(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return answer(
                MediaType.APPLICATION_JSON, ScheduleJson.of(schedule(event, shell), address::of));
    }

    private Schedule schedule(String slug, Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        return new Schedule(
                event,
                rooms.of(event.id()),
                events.sessions(event.id()),
                speakers.of(event.id()).stream()
                        .collect(Collectors.toMap(Speaker::id, Function.identity())),
                shell.language(),
                address.of(shell.link(event.path())),
                shell.t("programme.elsewhere"));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
