package org.kontor.events.speaker;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.AppearanceState;
import org.kontor.events.Clash;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionId;
import org.kontor.events.SpeakerId;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A speaker's part in a session, settled by the organiser.
@Controller
class AppearanceController {
    private final Events events;
    private final Speakers speakers;
    private final Appearances appearances;
    private final SpeakerPages pages;

    AppearanceController(
            Events events, Speakers speakers, Appearances appearances, SpeakerPages pages) {
        this.events = events;
        this.speakers = speakers;
        this.appearances = appearances;
        this.pages = pages;
    }

    @PostMapping("/events/{event}/setup/speakers/{speaker}/sessions/{session}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView settle(
            @PathVariable String event,
            @PathVariable UUID speaker,
            @PathVariable UUID session,
            @RequestParam AppearanceState state,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Speaker found = speakers.find(card.id(), new SpeakerId(speaker)).orElseThrow(NotFound::new);
        List<Clash> clashes = appearances.settle(found.id(), new SessionId(session), state);
        if (clashes.isEmpty()) {
            return pages.again(card, found, shell);
        }
        FormInput form = SpeakerForm.of(found);
        clashes.forEach(
                clash ->
                        form.errors()
                                .add(
                                        "speaks",
                                        "events.error.clash",
                                        clash.arguments(shell, card.zone())));
        return pages.page(card, Optional.of(found), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
