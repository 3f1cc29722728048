package org.kontor.events.speaker;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SpeakerId;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The speakers of an event, as its organiser keeps them.
@Controller
class SpeakerController {
    private static final String PATH = "/events/{event}/setup/speakers";

    private final Events events;
    private final Speakers speakers;
    private final ErasingSpeaker erasing;
    private final SpeakerPages pages;

    SpeakerController(
            Events events, Speakers speakers, ErasingSpeaker erasing, SpeakerPages pages) {
        this.events = events;
        this.speakers = speakers;
        this.erasing = erasing;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = card(event);
        return new ModelAndView(
                "events/speaker/list",
                Map.of(
                        "page",
                        new SpeakersPage(
                                card, speakers.of(card.id()), events.sessions(card.id()))));
    }

    @GetMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView blank(@PathVariable String event) {
        var form = FormInput.of(Map.of(FormInput.NEW_ID, SpeakerId.next().toString()));
        return pages.page(card(event), Optional.empty(), form, HttpStatus.OK);
    }

    @PostMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        var form = new FormInput(sent);
        Speaker speaker =
                SpeakerForm.read(form, Speaker.named(new SpeakerId(form.newId()), "", ""));
        if (form.errors().isEmpty()) {
            add(card, speaker, form);
        }
        return form.errors().isEmpty()
                ? pages.again(card, speaker, shell)
                : pages.page(card, Optional.empty(), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(PATH + "/{speaker}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView edit(@PathVariable String event, @PathVariable UUID speaker) {
        EventCard card = card(event);
        Speaker found = find(card, speaker);
        return pages.page(card, Optional.of(found), SpeakerForm.of(found), HttpStatus.OK);
    }

    @PostMapping(PATH + "/{speaker}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID speaker,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        Speaker found = find(card, speaker);
        var form = new FormInput(sent);
        Speaker changed = SpeakerForm.read(form, found);
        if (form.errors().isEmpty()) {
            try {
                form.saves(
                        found.version(),
                        () -> speakers.change(changed),
                        () -> SpeakerForm.of(find(card, speaker)));
            } catch (DuplicateKeyException sameAddress) {
                form.errors().add("email", "programme.error.speaker-email");
            }
        }
        if (form.errors().isEmpty()) {
            return pages.again(card, found, shell);
        }
        return pages.page(
                card,
                Optional.of(found),
                form,
                form.errors().isOvertaken()
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/{speaker}/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID speaker,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        erasing.erase(find(card, speaker));
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup/speakers"));
    }

    /// The same form sent twice adds one speaker.
    private void add(EventCard event, Speaker speaker, FormInput form) {
        try {
            speakers.add(event.id(), speaker);
        } catch (DuplicateKeyException there) {
            if (speakers.find(event.id(), speaker.id()).isEmpty()) {
                form.errors().add("email", "programme.error.speaker-email");
            }
        }
    }

    private EventCard card(String slug) {
        return events.ours(slug);
    }

    private Speaker find(EventCard event, UUID id) {
        return speakers.find(event.id(), new SpeakerId(id)).orElseThrow(NotFound::new);
    }
}
