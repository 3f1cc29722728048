package org.kontor.events.programme;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.session.Choice;
import org.kontor.events.session.OwnTimes;
import org.kontor.events.session.Selections;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What the reader has picked from a programme.
@Controller
class MyProgrammeController {
    private static final String PATH = "/events/{event}/programme/mine";
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Events events;
    private final Selections selections;
    private final OwnTimes times;
    private final ProgrammeCalendar calendar;

    MyProgrammeController(
            Events events, Selections selections, OwnTimes times, ProgrammeCalendar calendar) {
        this.events = events;
        this.selections = selections;
        this.times = times;
        this.calendar = calendar;
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Map<SessionId, Choice> chosen = selections.of(card.id(), reader(shell));
        return new ModelAndView(
                "events/programme/mine",
                Map.of(
                        "page",
                        new MyProgrammePage(
                                card,
                                picked(card, chosen),
                                chosen,
                                times.of(card.id(), reader(shell)))));
    }

    @GetMapping(PATH + ".ics")
    @SignedIn
    ResponseEntity<byte[]> calendar(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        String text =
                calendar.of(
                        card,
                        picked(card, selections.of(card.id(), reader(shell))),
                        shell.language());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + card.slug() + ".ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<SessionCard> picked(EventCard event, Map<SessionId, Choice> chosen) {
        return events.sessions(event.id()).stream()
                .filter(session -> chosen.containsKey(session.id()))
                .toList();
    }

    private static PersonId reader(Shell shell) {
        return shell.visitor().person().orElseThrow();
    }
}
