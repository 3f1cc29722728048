package org.kontor.events.delegation;

import java.util.List;
import java.util.Map;
import org.kontor.events.DelegationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
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

/// The delegations to an event, and forming another.
@Controller
class DelegationsController {
    private final Events events;
    private final DelegationQueries queries;
    private final ChangingDelegation changing;
    private final DelegationForm forms;

    DelegationsController(
            Events events,
            DelegationQueries queries,
            ChangingDelegation changing,
            DelegationForm forms) {
        this.events = events;
        this.queries = queries;
        this.changing = changing;
        this.forms = forms;
    }

    @GetMapping("/events/{event}/setup/delegations")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return page(
                card,
                FormInput.of(Map.of(FormInput.NEW_ID, DelegationId.next().toString())),
                HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/delegations")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        DelegationForm.Wanted wanted = forms.read(form);
        if (!form.errors().isEmpty()) {
            return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        DelegationId id =
                changing.form(
                        new DelegationId(form.newId()),
                        card.id(),
                        wanted.name(),
                        wanted.country(),
                        forms.known(wanted, shell.language()));
        return new ModelAndView("redirect:" + shell.link(card.path() + "/delegations/" + id));
    }

    private ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        List<DelegationLine> lines = queries.lines(event.id());
        return new ModelAndView(
                "events/delegation/list",
                Map.of("page", new DelegationsPage(event, lines, form)),
                status);
    }
}
