package org.kontor.matchmaking.wishfile;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.kontor.documents.UnreadableSheet;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Takes an organiser's table of wishes over.
@Controller
class ImportController {
    private static final String PATH = "/events/{event}/wishes/import";

    private final Events events;
    private final WishFiles files;
    private final ImportingWishes importing;

    ImportController(Events events, WishFiles files, ImportingWishes importing) {
        this.events = events;
        this.files = files;
        this.importing = importing;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String fate,
            @RequestParam(defaultValue = "0") int from) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Optional<WishFile> waiting = files.waiting(card.id());
        return page(
                new ImportPage(
                        card,
                        FormErrors.none(),
                        waiting,
                        waiting.map(file -> importing.plan(card.id(), file)),
                        Arrays.stream(Fate.values())
                                .filter(each -> each.name().equals(fate))
                                .findFirst(),
                        Math.max(0, from)),
                HttpStatus.OK);
    }

    /// Keeps the file if it can be read; nothing of it is taken over yet.
    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView upload(
            @PathVariable String event,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean agreed,
            @ModelAttribute(name = "shell", binding = false) Shell shell)
            throws IOException {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var errors = FormErrors.none();
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.isBlank()) {
            errors.add("file", "matchmaking.import.error.no-file");
        } else {
            try {
                importing.keep(card.id(), file.getInputStream(), name, agreed);
                return again(card, shell);
            } catch (UnreadableSheet unreadable) {
                errors.add("file", unreadable.key(), unreadable.arguments().toArray());
            }
        }
        return page(
                new ImportPage(
                        card, errors, Optional.empty(), Optional.empty(), Optional.empty(), 0),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/confirmation")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView confirm(
            @PathVariable String event,
            @RequestParam String file,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        importing.store(card.id(), file, shell.language());
        return new ModelAndView("redirect:" + shell.link(card.path() + "/wishes"));
    }

    @PostMapping(PATH + "/discarding")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView discard(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        files.discard(card.id());
        return again(card, shell);
    }

    private static ModelAndView again(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/wishes/import"));
    }

    private static ModelAndView page(ImportPage page, HttpStatus status) {
        return new ModelAndView("matchmaking/wishfile/show", Map.of("page", page), status);
    }
}
