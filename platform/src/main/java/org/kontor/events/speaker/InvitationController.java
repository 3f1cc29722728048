package org.kontor.events.speaker;

import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SpeakerId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The mail that asks a speaker.
@Controller
class InvitationController {
    private final Events events;
    private final Speakers speakers;
    private final InvitingSpeaker inviting;
    private final SpeakerPages pages;

    InvitationController(
            Events events, Speakers speakers, InvitingSpeaker inviting, SpeakerPages pages) {
        this.events = events;
        this.speakers = speakers;
        this.inviting = inviting;
        this.pages = pages;
    }

    @PostMapping("/events/{event}/setup/speakers/{speaker}/invitation")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView invite(
            @PathVariable String event,
            @PathVariable UUID speaker,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Speaker found = speakers.find(card.id(), new SpeakerId(speaker)).orElseThrow(NotFound::new);
        inviting.invite(card, found, pages.sessions(card, found));
        return pages.again(card, found, shell);
    }
}
