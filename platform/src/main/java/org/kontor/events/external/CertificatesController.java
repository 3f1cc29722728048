package org.kontor.events.external;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationId;
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

/// What certifies that people were at an event run elsewhere.
@Controller
class CertificatesController {
    private static final String PATH = "/events/{event}/setup/certificates";
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final ExternalEvents events;
    private final Going going;
    private final Certificates certificates;

    CertificatesController(ExternalEvents events, Going going, Certificates certificates) {
        this.events = events;
        this.going = going;
        this.certificates = certificates;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        return page(events.find(event), FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam UUID registration,
            @RequestParam("file") MultipartFile file,
            @ModelAttribute(name = "shell", binding = false) Shell shell)
            throws IOException {
        EventCard card = events.find(event);
        var id = new RegistrationId(registration);
        if (going.all(card.id()).stream().noneMatch(goer -> goer.registration().equals(id))) {
            throw new NotFound();
        }
        var errors = FormErrors.none();
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.isBlank() || file.isEmpty()) {
            errors.add("file-" + registration, "events.agenda.error.no-file");
        } else if (file.getSize() > MOST_BYTES) {
            errors.add("file-" + registration, "events.certificates.too-large", 10);
        } else {
            certificates.add(id, file.getInputStream(), name);
            return again(card, shell);
        }
        return page(card, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/{certificate}/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID certificate,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event);
        certificates.remove(
                certificates.of(card.id()).stream()
                        .filter(each -> each.id().equals(certificate))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        return again(card, shell);
    }

    private static ModelAndView again(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/certificates"));
    }

    private ModelAndView page(EventCard event, FormErrors errors, HttpStatus status) {
        return new ModelAndView(
                "events/external/certificates",
                Map.of(
                        "page",
                        new CertificatesPage(
                                event, going.all(event.id()), certificates.of(event.id()), errors)),
                status);
    }
}
