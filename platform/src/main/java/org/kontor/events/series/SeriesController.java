package org.kontor.events.series;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.Events;
import org.kontor.events.SeriesId;
import org.kontor.shared.Role;
import org.kontor.web.Everyone;
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

/// A series of events: its editions for everybody, its names for administrators.
@Controller
class SeriesController {
    private final AllSeries all;
    private final Events events;

    SeriesController(AllSeries all, Events events) {
        this.all = all;
        this.events = events;
    }

    @GetMapping("/series/{series:[0-9a-f-]{36}}")
    @Everyone
    ModelAndView show(@PathVariable UUID series) {
        Series found = find(series);
        return new ModelAndView(
                "events/series/show",
                Map.of("page", new SeriesPage(found, events.editions(found.id()))));
    }

    @GetMapping("/series/new")
    @Only(Role.ADMINISTRATOR)
    ModelAndView blank() {
        return page(Optional.empty(), SeriesForm.blank(), HttpStatus.OK);
    }

    @PostMapping("/series/new")
    @Only(Role.ADMINISTRATOR)
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        var form = new FormInput(sent);
        Series series = SeriesForm.read(form, new SeriesId(form.newId()), 0);
        if (!form.errors().isEmpty()) {
            return page(Optional.empty(), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        all.add(series);
        return new ModelAndView("redirect:" + shell.link(series.path()));
    }

    @GetMapping("/series/{series:[0-9a-f-]{36}}/form")
    @Only(Role.ADMINISTRATOR)
    ModelAndView form(@PathVariable UUID series) {
        Series found = find(series);
        return page(Optional.of(found), SeriesForm.of(found), HttpStatus.OK);
    }

    @PostMapping("/series/{series:[0-9a-f-]{36}}/form")
    @Only(Role.ADMINISTRATOR)
    ModelAndView change(
            @PathVariable UUID series,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Series found = find(series);
        var form = new FormInput(sent);
        Series changed = SeriesForm.read(form, found.id(), found.version());
        if (!form.errors().isEmpty()) {
            return page(Optional.of(found), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        found.version(),
                        () -> all.change(changed),
                        () -> SeriesForm.of(find(series)));
        return saved
                ? new ModelAndView("redirect:" + shell.link(found.path()))
                : page(Optional.of(found), form, HttpStatus.CONFLICT);
    }

    private Series find(UUID id) {
        return all.find(new SeriesId(id)).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(Optional<Series> series, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/series/form", Map.of("page", new SeriesFormPage(series, form)), status);
    }
}
