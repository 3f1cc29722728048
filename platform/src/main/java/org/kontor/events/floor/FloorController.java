package org.kontor.events.floor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.files.StoredFile;
import org.kontor.files.StoredFiles;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// One floor plan, drawn by moving its tables, over a picture where there is one.
@Controller
class FloorController {
    private static final String PATH = "/events/{event}/setup/floors/{floor}";
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");
    private static final long LARGEST = 10L * 1024 * 1024;

    private final Events events;
    private final Floors floors;
    private final StoredFiles files;

    FloorController(Events events, Floors floors, StoredFiles files) {
        this.events = events;
        this.floors = floors;
        this.files = files;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(@PathVariable String event, @PathVariable UUID floor) {
        EventCard card = events.ours(event);
        Floor found = find(card, floor);
        return page(card, found, form(found), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView draw(
            @PathVariable String event,
            @PathVariable UUID floor,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Floor found = find(card, floor);
        var form = new FormInput(sent);
        int width = form.number("width", 2, 500);
        int depth = form.number("depth", 2, 500);
        List<Floor.Spot> spots =
                found.spots().stream()
                        .filter(spot -> sent.containsKey("x-" + spot.table()))
                        .map(
                                spot ->
                                        new Floor.Spot(
                                                spot.table(),
                                                spot.number(),
                                                form.number("x-" + spot.table(), 0, Floor.PARTS),
                                                form.number("y-" + spot.table(), 0, Floor.PARTS),
                                                true))
                        .toList();
        if (!form.errors().isEmpty()) {
            return page(card, found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        found.version(),
                        () -> floors.draw(card.id(), found, width, depth, spots),
                        () -> form(find(card, floor)));
        return saved ? again(card, found, shell) : page(card, found, form, HttpStatus.CONFLICT);
    }

    @PostMapping(PATH + "/picture")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView picture(
            @PathVariable String event,
            @PathVariable UUID floor,
            @RequestParam MultipartFile picture,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell)
            throws IOException {
        EventCard card = events.ours(event);
        Floor found = find(card, floor);
        new FormInput(sent).requireVersion(found.version());
        if (picture.isEmpty() || picture.getSize() > LARGEST) {
            return refuse(card, found, "events.error.floor-picture-size");
        }
        StoredFile stored = files.store(picture.getInputStream(), "");
        if (!PICTURES.contains(stored.mediaType())) {
            files.release(stored.id());
            return refuse(card, found, "events.error.floor-picture-type");
        }
        floors.picture(
                card.id(),
                found,
                Optional.of(stored.id()),
                Optional.ofNullable(picture.getOriginalFilename()).orElse("floor"));
        return again(card, found, shell);
    }

    @PostMapping(PATH + "/picture/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView removePicture(
            @PathVariable String event,
            @PathVariable UUID floor,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Floor found = find(card, floor);
        new FormInput(sent).requireVersion(found.version());
        floors.picture(card.id(), found, Optional.empty(), "");
        return again(card, found, shell);
    }

    @PostMapping(PATH + "/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID floor,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Floor found = find(card, floor);
        new FormInput(sent).requireVersion(found.version());
        floors.remove(card.id(), found);
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup/floors"));
    }

    private static FormInput form(Floor floor) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("width", String.valueOf(floor.width()));
        values.add("depth", String.valueOf(floor.depth()));
        values.add("version", String.valueOf(floor.version()));
        floor.spots()
                .forEach(
                        spot -> {
                            values.add("x-" + spot.table(), String.valueOf(spot.x()));
                            values.add("y-" + spot.table(), String.valueOf(spot.y()));
                        });
        return new FormInput(values);
    }

    private Floor find(EventCard event, UUID id) {
        return floors.find(event.id(), id).orElseThrow(NotFound::new);
    }

    private static ModelAndView refuse(EventCard event, Floor floor, String why) {
        FormInput form = form(floor);
        form.errors().add("picture", why);
        return page(event, floor, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView again(EventCard event, Floor floor, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(event.path() + "/setup/floors/" + floor.id()));
    }

    private static ModelAndView page(
            EventCard event, Floor floor, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/floor/draw", Map.of("page", new FloorPage(event, floor, form)), status);
    }
}
