package org.kontor.matchmaking.rule;

import java.util.List;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
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

/// The rules of asking at an event.
@Controller
class RulesController {
    private final Events events;
    private final Rules rules;

    RulesController(Events events, Rules rules) {
        this.events = events;
        this.rules = rules;
    }

    @GetMapping("/events/{event}/setup/asking")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event) {
        EventCard card = events.ours(event);
        RuleBook book = rules.of(card.id());
        return page(card, book.groups(), RuleForm.filled(book, card.zone()), HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/asking")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        List<Group> groups = rules.groups(card.id());
        var form = new FormInput(sent);
        // A form of other groups says nothing of those that came since.
        form.requireVersion(rules.of(card.id()).version());
        RuleBook book = RuleForm.read(form, groups, card.zone());
        if (!form.errors().isEmpty()) {
            return page(card, groups, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rules.replace(card.id(), book);
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup/asking"));
    }

    private static ModelAndView page(
            EventCard event, List<Group> groups, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "matchmaking/rule/rules",
                Map.of("page", new RulesPage(event, groups, form)),
                status);
    }
}
