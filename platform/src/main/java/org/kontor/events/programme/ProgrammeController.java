package org.kontor.events.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.Track;
import org.kontor.events.room.Rooms;
import org.kontor.events.session.Selections;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// An event's programme, by day, track and room, as a list or a grid.
@Controller
class ProgrammeController {
    private final Events events;
    private final Rooms rooms;
    private final Selections selections;

    ProgrammeController(Events events, Rooms rooms, Selections selections) {
        this.events = events;
        this.rooms = rooms;
        this.selections = selections;
    }

    @GetMapping("/events/{event}/programme")
    @Everyone
    String show(
            @PathVariable String event,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    Optional<LocalDate> day,
            @RequestParam Optional<UUID> track,
            @RequestParam Optional<UUID> room,
            @RequestParam(defaultValue = "") String view,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        List<SessionCard> sessions = events.sessions(card.id());
        ProgrammeFilter filter = ProgrammeFilter.of(day, track, room, view);
        model.addAttribute(
                "page",
                new ProgrammePage(
                        card,
                        filter,
                        sessions.stream()
                                .map(session -> ProgrammeFilter.date(session, card.zone()))
                                .distinct()
                                .sorted()
                                .toList(),
                        sessions.stream()
                                .filter(session -> filter.takes(session, card.zone()))
                                .toList(),
                        DayGrid.used(rooms.of(card.id()), sessions),
                        tracks(sessions),
                        shell.visitor()
                                .person()
                                .map(person -> selections.of(card.id(), person))
                                .orElse(Map.of())));
        return "events/programme/show";
    }

    private static List<Track> tracks(List<SessionCard> sessions) {
        return sessions.stream().flatMap(session -> session.track().stream()).distinct().toList();
    }
}
