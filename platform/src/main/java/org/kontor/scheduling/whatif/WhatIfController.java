package org.kontor.scheduling.whatif;

import java.util.Map;
import java.util.Optional;
import org.kontor.events.Delegate;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Tries out, before there are wishes, how many meetings the event has room for.
@Controller
class WhatIfController {
    private static final String PATH = "/events/{event}/setup/what-if";

    private final Events events;
    private final WhatIfs whatIfs;
    private final RequestingWhatIf requesting;

    WhatIfController(Events events, WhatIfs whatIfs, RequestingWhatIf requesting) {
        this.events = events;
        this.whatIfs = whatIfs;
        this.requesting = requesting;
    }

    /// @param part whether only the part is asked for that changes while it is being tried
    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(
            @PathVariable String event,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        EventCard card = events.ours(event);
        Optional<WhatIf> last = whatIfs.of(card.id());
        FormInput form =
                part || last.isPresent()
                        ? last.map(tried -> AssumptionsForm.of(tried.assumed()))
                                .orElseGet(() -> FormInput.of(Map.of()))
                        : asSetUp(card);
        var page = new WhatIfPage(card, form, last);
        return new ModelAndView(
                part ? "scheduling/whatif/result" : "scheduling/whatif/show", Map.of("page", page));
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView start(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        var form = new FormInput(sent);
        Assumptions assumed = AssumptionsForm.read(form);
        if (!form.errors().isEmpty()) {
            return new ModelAndView(
                    "scheduling/whatif/show",
                    Map.of("page", new WhatIfPage(card, form, Optional.empty())),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        requesting.request(card.id(), assumed, shell.visitor().person().orElseThrow(NotFound::new));
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup/what-if"));
    }

    private FormInput asSetUp(EventCard card) {
        return AssumptionsForm.of(
                card,
                events.slots(card.id()).size(),
                events.tables(card.id()).size(),
                (int)
                        events.delegates(card.id()).stream()
                                .map(Delegate::organisation)
                                .distinct()
                                .count());
    }
}
