package org.kontor.events.onlineroom;

import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.MeetingResources;
import org.kontor.events.OnlineRoom;
import org.kontor.events.OnlineRoomId;
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

/// One room online of an event.
@Controller
class OnlineRoomController {
    private static final String PATH = "/events/{event}/setup/online-rooms/{online}";

    private final Events events;
    private final MeetingResources resources;
    private final OnlineRooms rooms;

    OnlineRoomController(Events events, MeetingResources resources, OnlineRooms rooms) {
        this.events = events;
        this.resources = resources;
        this.rooms = rooms;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event, @PathVariable UUID online) {
        EventCard card = events.ours(event);
        OnlineRoom found = find(card, online);
        return page(card, found, form(found), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID online,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        OnlineRoom found = find(card, online);
        var form = new FormInput(sent);
        OnlineRoom changed = OnlineRoomForm.read(form, found.id());
        if (form.errors().isEmpty()) {
            int version = rooms.version(found.id());
            form.saves(
                    version,
                    () -> change(card, changed, version, form),
                    () -> form(find(card, online)));
        }
        if (form.errors().isEmpty()) {
            return list(card, shell);
        }
        return page(
                card,
                found,
                form,
                form.errors().isOvertaken()
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID online,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        rooms.remove(card.id(), find(card, online));
        return list(card, shell);
    }

    private void change(EventCard event, OnlineRoom room, int version, FormInput form) {
        try {
            rooms.change(event.id(), room, version);
        } catch (DuplicateKeyException nameTaken) {
            form.errors().add("name", "events.error.online-room");
        }
    }

    private FormInput form(OnlineRoom room) {
        return OnlineRoomForm.of(room, rooms.version(room.id()));
    }

    private OnlineRoom find(EventCard event, UUID id) {
        return resources.onlineRooms(event.id()).stream()
                .filter(room -> room.id().equals(new OnlineRoomId(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView list(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/online-rooms"));
    }

    private static ModelAndView page(
            EventCard event, OnlineRoom room, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/onlineroom/form",
                Map.of("page", new OnlineRoomPage(event, room, form)),
                status);
    }
}
