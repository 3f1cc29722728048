package org.kontor.events.intake;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.forms.BuilderPage;
import org.kontor.forms.FormBuilding;
import org.kontor.forms.FormId;
import org.kontor.forms.QuestionPage;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One of the questions that an event asks who registers.
@Controller
class RegistrationQuestionController {
    private static final String PATH = "/events/{event}/setup/form/questions";

    private final Events events;
    private final Intakes intakes;
    private final FormBuilding building;

    RegistrationQuestionController(Events events, Intakes intakes, FormBuilding building) {
        this.events = events;
        this.intakes = intakes;
        this.building = building;
    }

    @GetMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView blank(
            @PathVariable String event,
            @RequestParam(defaultValue = "SHORT_TEXT") String kind,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        return page(
                card,
                building.blank(
                        form(card), RegistrationFormController.path(card), kind, shell.language()),
                HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        return after(
                card,
                building.add(
                        form(card),
                        RegistrationFormController.path(card),
                        new FormInput(sent),
                        shell),
                shell);
    }

    @GetMapping(PATH + "/{question}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView edit(
            @PathVariable String event,
            @PathVariable UUID question,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        return page(
                card,
                building.edit(
                        form(card),
                        RegistrationFormController.path(card),
                        question,
                        shell.language()),
                HttpStatus.OK);
    }

    @PostMapping(PATH + "/{question}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID question,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        return after(
                card,
                building.change(
                        form(card),
                        RegistrationFormController.path(card),
                        question,
                        new FormInput(sent),
                        shell),
                shell);
    }

    @PostMapping(PATH + "/{question}/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID question,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        return arranged(
                card,
                building.remove(
                        form(card),
                        RegistrationFormController.path(card),
                        question,
                        new FormInput(sent),
                        shell),
                "",
                shell);
    }

    @PostMapping(PATH + "/{question}/place")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView move(
            @PathVariable String event,
            @PathVariable UUID question,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        return arranged(
                card,
                building.move(
                        form(card),
                        RegistrationFormController.path(card),
                        question,
                        new FormInput(sent),
                        shell),
                "?moved=" + question,
                shell);
    }

    private FormId form(EventCard event) {
        return intakes.of(event.id()).form().orElseThrow(NotFound::new);
    }

    private static ModelAndView after(EventCard event, Optional<QuestionPage> wrong, Shell shell) {
        return wrong.map(page -> page(event, page, status(page)))
                .orElseGet(() -> again(event, "", shell));
    }

    /// Who asked for more lines made no mistake.
    private static HttpStatus status(QuestionPage page) {
        if (page.form().errors().isOvertaken()) {
            return HttpStatus.CONFLICT;
        }
        return page.form().errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView arranged(
            EventCard event, Optional<BuilderPage> wrong, String where, Shell shell) {
        return wrong.map(
                        page ->
                                new ModelAndView(
                                        "events/intake/questions",
                                        Map.of("event", event, "page", page),
                                        HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> again(event, where, shell));
    }

    private static ModelAndView again(EventCard event, String where, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(RegistrationFormController.path(event) + where));
    }

    private static ModelAndView page(EventCard event, QuestionPage page, HttpStatus status) {
        return new ModelAndView(
                "events/intake/question", Map.of("event", event, "page", page), status);
    }
}
