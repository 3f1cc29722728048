package org.kontor.events.intake;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.forms.Answers;
import org.kontor.forms.FilledForm;
import org.kontor.forms.FormBuilding;
import org.kontor.forms.FormId;
import org.kontor.forms.Questionnaire;
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

/// The questions that an event asks who registers: all of them, their preview and publication.
@Controller
class RegistrationFormController {
    private final Events events;
    private final Intakes intakes;
    private final AskingQuestions asking;
    private final FormBuilding building;

    RegistrationFormController(
            Events events, Intakes intakes, AskingQuestions asking, FormBuilding building) {
        this.events = events;
        this.intakes = intakes;
        this.asking = asking;
        this.building = building;
    }

    static String path(EventCard event) {
        return event.path() + "/setup/form";
    }

    @GetMapping("/events/{event}/setup/form")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(
            @PathVariable String event,
            @RequestParam Optional<UUID> moved,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Optional<FormId> form = intakes.of(card.id()).form();
        return form.isPresent()
                ? new ModelAndView(
                        "events/intake/questions",
                        Map.of("event", card, "page", building.page(form.get(), path(card), moved)))
                : new ModelAndView(
                        "events/intake/begin",
                        Map.of(
                                "event",
                                card,
                                "sources",
                                asking.sources(card.id(), shell.visitor(), shell.language())));
    }

    /// @param from another event, to begin with its questions
    @PostMapping("/events/{event}/setup/form")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView begin(
            @PathVariable String event,
            @RequestParam Optional<UUID> from,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Questionnaire questions =
                from.map(EventId::new)
                        .map(
                                other -> {
                                    if (!asking.sources(
                                                    card.id(), shell.visitor(), shell.language())
                                            .containsKey(other)) {
                                        throw new NotFound();
                                    }
                                    return asking.of(other);
                                })
                        .orElse(Questionnaire.EMPTY);
        asking.begin(card.id(), questions);
        return again(card, shell);
    }

    @PostMapping("/events/{event}/setup/form/publication")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView publish(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        new FormInput(sent)
                .requireVersion(
                        building.page(form(card), path(card), Optional.empty()).draft().version());
        asking.publish(card.id());
        return again(card, shell);
    }

    @GetMapping("/events/{event}/setup/form/preview")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView preview(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        return preview(card, building.preview(form(card), shell.language()), false, HttpStatus.OK);
    }

    /// Checks answers as if they were meant; nothing is stored.
    @PostMapping("/events/{event}/setup/form/preview")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView tryOut(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        FilledForm blank = building.preview(form(card), shell.language());
        FilledForm tried =
                blank.with(Answers.read(blank.questionnaire(), new FormInput(sent))).check();
        boolean isRight = tried.errors().isEmpty();
        return preview(
                card, tried, isRight, isRight ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private FormId form(EventCard event) {
        return intakes.of(event.id()).form().orElseThrow(NotFound::new);
    }

    private static ModelAndView again(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(path(event)));
    }

    private static ModelAndView preview(
            EventCard event, FilledForm form, boolean isRight, HttpStatus status) {
        return new ModelAndView(
                "events/intake/preview",
                Map.of("event", event, "form", form, "isRight", isRight),
                status);
    }
}
