package org.kontor.events.speaker;

import java.util.UUID;
import org.kontor.events.AppearanceState;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionId;
import org.kontor.events.SpeakerId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A speaker's part in a session, settled by the organiser.
@Controller
class AppearanceController {
    private final Events events;
    private final Speakers speakers;
    private final Appearances appearances;

    AppearanceController(Events events, Speakers speakers, Appearances appearances) {
        this.events = events;
        this.speakers = speakers;
        this.appearances = appearances;
    }

    @PostMapping("/events/{event}/setup/speakers/{speaker}/sessions/{session}")
    @Only(value = Role.ORGANISER, of = "event")
    String settle(
            @PathVariable String event,
            @PathVariable UUID speaker,
            @PathVariable UUID session,
            @RequestParam AppearanceState state,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Speaker found = speakers.find(card.id(), new SpeakerId(speaker)).orElseThrow(NotFound::new);
        appearances.settle(found.id(), new SessionId(session), state);
        return "redirect:" + shell.link(card.path() + "/setup/speakers/" + speaker);
    }
}
