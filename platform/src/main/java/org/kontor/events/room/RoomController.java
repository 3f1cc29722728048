package org.kontor.events.room;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Room;
import org.kontor.events.RoomId;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.DataIntegrityViolationException;
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

/// The rooms of an event, as its organiser sets them up.
@Controller
class RoomController {
    private static final String PATH = "/events/{event}/setup/rooms";

    private final Events events;
    private final Rooms rooms;

    RoomController(Events events, Rooms rooms) {
        this.events = events;
        this.rooms = rooms;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = card(event);
        return new ModelAndView(
                "events/room/list", Map.of("event", card, "rooms", rooms.of(card.id())));
    }

    @GetMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView blank(@PathVariable String event) {
        var form =
                FormInput.of(Map.of("capacity", "0", FormInput.NEW_ID, RoomId.next().toString()));
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
        Room room = RoomForm.read(form, new RoomId(form.newId()), 1);
        if (form.errors().isEmpty()) {
            add(card, room, form);
        }
        return form.errors().isEmpty()
                ? list(card, shell)
                : page(card, Optional.empty(), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(PATH + "/{room}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView edit(@PathVariable String event, @PathVariable UUID room) {
        EventCard card = card(event);
        Room found = find(card, room);
        return page(card, Optional.of(found), RoomForm.of(found), HttpStatus.OK);
    }

    @PostMapping(PATH + "/{room}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID room,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        Room found = find(card, room);
        var form = new FormInput(sent);
        Room changed = RoomForm.read(form, found.id(), found.version());
        if (form.errors().isEmpty()) {
            try {
                form.saves(
                        found.version(),
                        () -> rooms.change(card.id(), changed),
                        () -> RoomForm.of(find(card, room)));
            } catch (DuplicateKeyException sameName) {
                form.errors().add("name", "programme.error.room-name");
            }
        }
        return form.errors().isEmpty()
                ? list(card, shell)
                : page(card, Optional.of(found), form, refused(form));
    }

    @PostMapping(PATH + "/{room}/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID room,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = card(event);
        Room found = find(card, room);
        try {
            rooms.remove(card.id(), found);
        } catch (DataIntegrityViolationException inUse) {
            FormInput form = RoomForm.of(found);
            form.errors().add("name", "programme.error.room-in-use");
            return page(card, Optional.of(found), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return list(card, shell);
    }

    /// The same form sent twice adds one room.
    private void add(EventCard event, Room room, FormInput form) {
        try {
            rooms.add(event.id(), room);
        } catch (DuplicateKeyException there) {
            if (rooms.find(event.id(), room.id()).filter(room::equals).isEmpty()) {
                form.errors().add("name", "programme.error.room-name");
            }
        }
    }

    private EventCard card(String slug) {
        return events.ours(slug);
    }

    private Room find(EventCard event, UUID id) {
        return rooms.find(event.id(), new RoomId(id)).orElseThrow(NotFound::new);
    }

    private static HttpStatus refused(FormInput form) {
        return form.errors().isOvertaken() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView list(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/rooms"));
    }

    private static ModelAndView page(
            EventCard event, Optional<Room> room, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/room/form", Map.of("page", new RoomPage(event, room, form)), status);
    }
}
