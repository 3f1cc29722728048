package org.kontor.events.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Room;
import org.kontor.events.RoomId;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.room.Rooms;
import org.kontor.events.session.Planner;
import org.kontor.events.session.Refusal;
import org.kontor.events.session.SessionPages;
import org.kontor.events.session.Sessions;
import org.kontor.shared.Period;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The plan as a workbench: a day's sessions over rooms and times.
@Controller
class PlanController {
    private static final String PATH = "/events/{event}/setup/plan";

    private final Events events;
    private final Plans plans;
    private final Rooms rooms;
    private final Sessions sessions;
    private final SessionPages words;

    PlanController(Events events, Plans plans, Rooms rooms, Sessions sessions, SessionPages words) {
        this.events = events;
        this.plans = plans;
        this.rooms = rooms;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(
            @PathVariable String event,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    Optional<LocalDate> day,
            @RequestParam Optional<UUID> session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        PlanPage page =
                plans.of(
                        card(event),
                        day,
                        session.map(SessionId::new),
                        shell.language(),
                        PlanPage.Refused.NOT);
        return new ModelAndView("events/plan/show").addObject("page", page);
    }

    /// The session's panel alone, for the page that is open; by itself an address leads to the
    /// plan.
    @GetMapping(PATH + "/{session}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView panel(
            @PathVariable String event,
            @PathVariable UUID session,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        SessionCard found = find(card, session);
        if (!part) {
            return opened(card, found, shell);
        }
        return new ModelAndView("events/plan/panel")
                .addObject("page", page(card, found, shell, PlanPage.Refused.NOT))
                .addObject("session", found);
    }

    /// Moves a session, which keeps its length. A script gets the board as it is then; without one
    /// the answer is a page.
    @PostMapping(PATH + "/{session}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView move(
            @PathVariable String event,
            @PathVariable UUID session,
            @RequestParam int version,
            @RequestParam Instant starts,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") String over,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        SessionCard found = find(card, session);
        var during = new Period(starts, starts.plus(found.plan().during().length()));
        var answer = HttpStatus.OK;
        var refused = PlanPage.Refused.NOT;
        try {
            Optional<RoomId> wanted = room(card, room);
            var planner = new Planner(shell, over);
            Optional<PlanPage.Refused> refusal =
                    outside(card, during, shell)
                            .map(PlanPage.Refused::because)
                            .or(
                                    () ->
                                            sessions.move(found, version, during, wanted, planner)
                                                    .map(
                                                            why ->
                                                                    refused(
                                                                            why, card, starts, room,
                                                                            shell)));
            if (refusal.isPresent()) {
                answer = HttpStatus.UNPROCESSABLE_CONTENT;
                refused = refusal.orElseThrow();
            }
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException overtaken) {
            answer = HttpStatus.CONFLICT;
            refused =
                    PlanPage.Refused.because(
                            shell.t("programme.plan.overtaken", shell.t(found.plan().title())));
        }
        if (!part && refused.message().isEmpty()) {
            return opened(card, found, shell);
        }
        return new ModelAndView(part ? "events/plan/board" : "events/plan/show", answer)
                .addObject("page", page(card, found, shell, refused));
    }

    private PlanPage page(
            EventCard event, SessionCard session, Shell shell, PlanPage.Refused refused) {
        return plans.of(
                event, Optional.empty(), Optional.of(session.id()), shell.language(), refused);
    }

    private PlanPage.Refused refused(
            Refusal why, EventCard event, Instant starts, String room, Shell shell) {
        return new PlanPage.Refused(words.say(why, event, shell), starts, room, why.inTheWay());
    }

    private static Optional<String> outside(EventCard event, Period during, Shell shell) {
        LocalDate first = LocalDate.ofInstant(during.from(), event.zone());
        return first.isBefore(event.firstDay()) || first.isAfter(event.lastDay())
                ? Optional.of(
                        shell.t(
                                "events.error.day",
                                event.firstDay().toString(),
                                event.lastDay().toString()))
                : Optional.empty();
    }

    /// The room of that id, empty for none.
    private Optional<RoomId> room(EventCard event, String id) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        rooms.of(event.id()).stream()
                                .map(Room::id)
                                .filter(known -> known.toString().equals(id))
                                .findFirst()
                                .orElseThrow(NotFound::new));
    }

    private EventCard card(String slug) {
        return events.ours(slug);
    }

    private SessionCard find(EventCard event, UUID id) {
        return events.session(event.id(), new SessionId(id)).orElseThrow(NotFound::new);
    }

    private static ModelAndView opened(EventCard event, SessionCard session, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(event.path() + "/setup/plan?session=" + session.id()));
    }
}
