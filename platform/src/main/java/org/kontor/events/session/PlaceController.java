package org.kontor.events.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.Clash;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.SignUp;
import org.kontor.shared.PersonId;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One's own place in a session, which is taken and can be given up for whoever waits.
@Controller
class PlaceController {
    private static final String PATH = "/events/{event}/sessions/{session}/place";

    private final Events events;
    private final SignUps signUps;
    private final SessionViews views;

    PlaceController(Events events, SignUps signUps, SessionViews views) {
        this.events = events;
        this.signUps = signUps;
        this.views = views;
    }

    /// Where a person finds their place, below the language.
    static String path(EventCard event, SessionId session) {
        return event.path() + "/sessions/" + session + "/place";
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        SessionCard found = find(card, session);
        Optional<Boolean> waiting = signUps.isWaiting(found.id(), reader(shell));
        return new ModelAndView(
                "events/session/place", Map.of("page", new PlacePage(card, found, waiting)));
    }

    @PostMapping(PATH)
    @SignedIn
    ModelAndView signUp(
            @PathVariable String event,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        var errors = FormErrors.none();
        SessionView seen = views.of(event, session, shell, errors);
        SessionView.Reader reader = seen.reader().orElseThrow();
        if (!reader.approved()) {
            errors.add("place", "programme.error.not-registered");
        } else if (reader.over()) {
            errors.add("place", "programme.error.session-over");
        } else {
            signUp(seen, shell, errors);
        }
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + shell.link(seen.path()))
                : views.page(views.of(event, session, shell, errors));
    }

    @PostMapping(PATH + "/removal")
    @SignedIn
    ModelAndView giveUp(
            @PathVariable String event,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        SessionCard found = find(card, session);
        signUps.cancel(found.id(), reader(shell));
        return new ModelAndView("redirect:" + shell.link(path(card, found.id())));
    }

    private void signUp(SessionView seen, Shell shell, FormErrors errors) {
        var wanted = new SignUp(seen.session().id(), reader(shell));
        for (Clash clash : signUps.add(List.of(wanted))) {
            errors.add(
                    "place", "programme.error.bound", clash.arguments(shell, seen.event().zone()));
        }
    }

    private SessionCard find(EventCard event, UUID session) {
        return events.session(event.id(), new SessionId(session)).orElseThrow(NotFound::new);
    }

    private static PersonId reader(Shell shell) {
        return shell.visitor().person().orElseThrow();
    }
}
