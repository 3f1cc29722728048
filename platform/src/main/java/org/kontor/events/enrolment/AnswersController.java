package org.kontor.events.enrolment;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Registration;
import org.kontor.forms.FilledForm;
import org.kontor.forms.ResponseId;
import org.kontor.forms.Sent;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Lets people change what they answered, as long as others can register.
@Controller
class AnswersController {
    private static final String PATH = "/events/{event}/registration/{registration}/answers";

    private final Own own;
    private final OwnPages pages;
    private final ChangingAnswers changing;
    private final Intakes intakes;
    private final Clock clock;

    AnswersController(
            Own own, OwnPages pages, ChangingAnswers changing, Intakes intakes, Clock clock) {
        this.own = own;
        this.pages = pages;
        this.changing = changing;
        this.intakes = intakes;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView edit(
            @PathVariable String event,
            @PathVariable UUID registration,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = changeable(card, registration, shell);
        return page(card, found, pages.form(found, shell.language()), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @SignedIn
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID registration,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = changeable(card, registration, shell);
        var form = new FormInput(sent);
        form.requireVersion(found.version());
        FilledForm tried = changing.change(found, new Sent(form, files), shell.language());
        return tried.errors().isEmpty()
                ? new ModelAndView(
                        "redirect:" + shell.link(card.path() + "/registration/" + found.id()))
                : page(card, found, tried, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Registration changeable(EventCard card, UUID id, Shell shell) {
        Registration found = own.find(card, id, shell.visitor());
        ResponseId response = found.responseId();
        if (found.isDraft()
                || !found.state().isAlive()
                || response == null
                || !intakes.of(card.id()).isOpen(clock.instant())) {
            throw new NotFound();
        }
        return found;
    }

    private static ModelAndView page(
            EventCard event, Registration registration, FilledForm form, HttpStatus status) {
        return new ModelAndView(
                "events/enrolment/answers",
                Map.of("event", event, "registration", registration, "form", form),
                status);
    }
}
