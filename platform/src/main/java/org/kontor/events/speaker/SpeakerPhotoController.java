package org.kontor.events.speaker;

import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SpeakerId;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A speaker's photo, kept by the organiser.
@Controller
class SpeakerPhotoController {
    private static final String PATH = "/events/{event}/setup/speakers/{speaker}/photo";

    private final Events events;
    private final Speakers speakers;
    private final SpeakerPhotos photos;
    private final SendingPhoto sending;
    private final SpeakerPages pages;

    SpeakerPhotoController(
            Events events,
            Speakers speakers,
            SpeakerPhotos photos,
            SendingPhoto sending,
            SpeakerPages pages) {
        this.events = events;
        this.speakers = speakers;
        this.photos = photos;
        this.sending = sending;
        this.pages = pages;
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView save(
            @PathVariable String event,
            @PathVariable UUID speaker,
            @RequestParam MultipartFile photo,
            @RequestParam(defaultValue = "false") boolean agreed,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Speaker found = find(card, speaker);
        FormErrors errors = sending.send(found, photo, agreed);
        return errors.isEmpty()
                ? pages.again(card, found, shell)
                : pages.withErrors(card, found, errors);
    }

    @PostMapping(PATH + "/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID speaker,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Speaker found = find(card, speaker);
        photos.remove(found);
        return pages.again(card, found, shell);
    }

    private Speaker find(EventCard event, UUID id) {
        return speakers.find(event.id(), new SpeakerId(id)).orElseThrow(NotFound::new);
    }
}
