package org.kontor.events.track;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Track;
import org.kontor.events.TrackId;
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

/// The tracks of an event, as its organiser sets them up.
@Controller
class TrackController {
    private static final String PATH = "/events/{event}/setup/tracks";

    private final Events events;
    private final Tracks tracks;

    TrackController(Events events, Tracks tracks) {
        this.events = events;
        this.tracks = tracks;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = card(event);
        return new ModelAndView(
                "events/track/list", Map.of("event", card, "tracks", tracks.of(card.id())));
    }

    @GetMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView blank(@PathVariable String event) {
        var form = FormInput.of(Map.of(FormInput.NEW_ID, TrackId.next().toString()));
        return page(card(event), Optional.empty(), form, HttpStatus.OK);
    }

    @PostMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        var form = new FormInput(sent);
        Track track = TrackForm.read(form, new TrackId(form.newId()), 1);
        if (!form.errors().isEmpty()) {
            return page(card, Optional.empty(), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            tracks.add(card.id(), track);
        } catch (DuplicateKeyException sentBefore) {
            return list(card, shell);
        }
        return list(card, shell);
    }

    @GetMapping(PATH + "/{track}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView edit(@PathVariable String event, @PathVariable UUID track) {
        EventCard card = card(event);
        Track found = find(card, track);
        return page(card, Optional.of(found), TrackForm.of(found), HttpStatus.OK);
    }

    @PostMapping(PATH + "/{track}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID track,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        Track found = find(card, track);
        var form = new FormInput(sent);
        Track changed = TrackForm.read(form, found.id(), found.version());
        if (!form.errors().isEmpty()) {
            return page(card, Optional.of(found), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        found.version(),
                        () -> tracks.change(card.id(), changed),
                        () -> TrackForm.of(find(card, track)));
        return saved
                ? list(card, shell)
                : page(card, Optional.of(found), form, HttpStatus.CONFLICT);
    }

    @PostMapping(PATH + "/{track}/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID track,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        tracks.remove(card.id(), find(card, track));
        return list(card, shell);
    }

    private EventCard card(String slug) {
        return events.ours(slug);
    }

    private Track find(EventCard event, UUID id) {
        return tracks.find(event.id(), new TrackId(id)).orElseThrow(NotFound::new);
    }

    private static ModelAndView list(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/tracks"));
    }

    private static ModelAndView page(
            EventCard event, Optional<Track> track, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/track/form", Map.of("page", new TrackPage(event, track, form)), status);
    }
}
