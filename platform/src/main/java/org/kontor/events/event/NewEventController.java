package org.kontor.events.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.Events;
import org.kontor.events.series.AllSeries;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sets up a new event.
@Controller
class NewEventController {
    private final StartingEvent starting;
    private final Events events;
    private final AllSeries series;

    NewEventController(StartingEvent starting, Events events, AllSeries series) {
        this.starting = starting;
        this.events = events;
        this.series = series;
    }

    @GetMapping("/events/new")
    @Only(Role.ADMINISTRATOR)
    ModelAndView form() {
        return page(
                FormInput.of(
                        Map.of("languages", "en", "zone", "Europe/Vilnius", "external", "false")),
                HttpStatus.OK);
    }

    @PostMapping("/events/new")
    @Only(Role.ADMINISTRATOR)
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        var form = new FormInput(sent);
        EventForm read = EventForm.read(form, form.raw("slug"), List.of());
        if (!form.errors().has("slug") && events.find(form.raw("slug")).isPresent()) {
            form.errors().add("slug", "events.error.slug-taken");
        }
        if (!form.errors().isEmpty()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            starting.start(read, shell.visitor().person());
        } catch (DuplicateKeyException takenMeanwhile) {
            boolean slug = events.find(form.raw("slug")).isPresent();
            form.errors()
                    .add(
                            slug ? "slug" : "edition",
                            slug ? "events.error.slug-taken" : "events.error.edition-taken");
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(
                "redirect:" + shell.link("/events/" + read.basics().slug() + "/setup"));
    }

    private ModelAndView page(FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/event/basics",
                Map.of("page", new BasicsPage(Optional.empty(), form, series.all())),
                status);
    }
}
