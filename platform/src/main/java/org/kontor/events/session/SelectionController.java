package org.kontor.events.session;

import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionId;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A session that its reader notes for themselves.
@Controller
class SelectionController {
    private static final String PATH = "/events/{event}/sessions/{session}/selection";

    private final Events events;
    private final Selections selections;

    SelectionController(Events events, Selections selections) {
        this.events = events;
        this.selections = selections;
    }

    @PostMapping(PATH)
    @SignedIn
    String add(
            @PathVariable String event,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        selections.add(find(card, session), reader(shell));
        return back(card, session, shell);
    }

    @PostMapping(PATH + "/removal")
    @SignedIn
    String remove(
            @PathVariable String event,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        selections.remove(find(card, session), reader(shell));
        return back(card, session, shell);
    }

    private SessionId find(EventCard event, UUID session) {
        return events.session(event.id(), new SessionId(session)).orElseThrow(NotFound::new).id();
    }

    private static PersonId reader(Shell shell) {
        return shell.visitor().person().orElseThrow();
    }

    private static String back(EventCard event, UUID session, Shell shell) {
        return "redirect:" + shell.link(event.path() + "/sessions/" + session);
    }
}
