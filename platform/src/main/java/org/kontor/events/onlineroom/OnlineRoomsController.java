package org.kontor.events.onlineroom;

import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.MeetingResources;
import org.kontor.events.OnlineRoom;
import org.kontor.events.OnlineRoomId;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
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

/// The rooms online of an event, and adding one.
@Controller
class OnlineRoomsController {
    private static final String PATH = "/events/{event}/setup/online-rooms";

    private final Events events;
    private final MeetingResources resources;
    private final OnlineRooms rooms;

    OnlineRoomsController(Events events, MeetingResources resources, OnlineRooms rooms) {
        this.events = events;
        this.resources = resources;
        this.rooms = rooms;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.ours(event);
        return page(card, OnlineRoomForm.blank(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        var form = new FormInput(sent);
        OnlineRoom room = OnlineRoomForm.read(form, new OnlineRoomId(form.newId()));
        boolean sentTwice = resources.onlineRooms(card.id()).contains(room);
        if (form.errors().isEmpty() && !sentTwice) {
            try {
                rooms.add(card.id(), room);
            } catch (DuplicateKeyException nameTaken) {
                form.errors().add("name", "events.error.online-room");
            }
        }
        return form.errors().isEmpty()
                ? new ModelAndView("redirect:" + shell.link(card.path() + "/setup/online-rooms"))
                : page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/onlineroom/list",
                Map.of("page", new OnlineRoomsPage(event, resources.onlineRooms(event.id()), form)),
                status);
    }
}
