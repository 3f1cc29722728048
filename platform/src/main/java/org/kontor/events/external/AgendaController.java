package org.kontor.events.external;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.documents.UnreadableSheet;
import org.kontor.events.EventCard;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
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

/// Takes the agenda of an event run elsewhere over from a file.
@Controller
class AgendaController {
    private static final String PATH = "/events/{event}/setup/agenda";

    private final ExternalEvents events;
    private final Agenda agenda;
    private final AgendaFiles files;

    AgendaController(ExternalEvents events, Agenda agenda, AgendaFiles files) {
        this.events = events;
        this.agenda = agenda;
        this.files = files;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(@PathVariable String event) {
        EventCard card = events.find(event);
        Optional<AgendaFiles.Waiting> waiting = files.waiting(card.id());
        Optional<ReadAgenda> read = waiting.map(file -> files.read(card, file));
        List<AgendaItem> items = agenda.of(card.id());
        return page(
                new AgendaPage(
                        card,
                        FormErrors.none(),
                        items,
                        waiting,
                        read.map(found -> found.against(items)).orElse(List.of()),
                        read.map(ReadAgenda::findings).orElse(List.of())),
                HttpStatus.OK);
    }

    /// Keeps the file if it can be read; nothing of it is taken over yet.
    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView upload(
            @PathVariable String event,
            @RequestParam("file") MultipartFile file,
            @ModelAttribute(name = "shell", binding = false) Shell shell)
            throws IOException {
        EventCard card = events.find(event);
        var errors = FormErrors.none();
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.isBlank()) {
            errors.add("file", "events.agenda.error.no-file");
        } else {
            try {
                files.keep(card, file.getInputStream(), name);
                return again(card, shell);
            } catch (UnreadableSheet unreadable) {
                errors.add("file", unreadable.key(), unreadable.arguments().toArray());
            }
        }
        return page(
                new AgendaPage(
                        card, errors, agenda.of(card.id()), Optional.empty(), List.of(), List.of()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/confirmation")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView confirm(
            @PathVariable String event,
            @RequestParam String file,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event);
        files.takeOver(card, file);
        return again(card, shell);
    }

    @PostMapping(PATH + "/discarding")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView discard(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event);
        files.discard(card.id());
        return again(card, shell);
    }

    private static ModelAndView again(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/agenda"));
    }

    private static ModelAndView page(AgendaPage page, HttpStatus status) {
        return new ModelAndView("events/external/agenda", Map.of("page", page), status);
    }
}
