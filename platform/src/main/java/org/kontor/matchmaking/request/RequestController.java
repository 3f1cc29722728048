package org.kontor.matchmaking.request;

import java.util.List;
import java.util.UUID;
import org.kontor.matchmaking.Representatives;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One request, read by its two sides and changed by the one that asks.
@Controller
class RequestController {
    private final RequestPages pages;
    private final Answering answering;
    private final Representatives representatives;

    RequestController(RequestPages pages, Answering answering, Representatives representatives) {
        this.pages = pages;
        this.answering = answering;
        this.representatives = representatives;
    }

    @GetMapping("/events/{event}/requests/{request}")
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String notice,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return pages.show(pages.open(event, request, shell), Notice.of(notice), shell);
    }

    @PostMapping("/events/{event}/requests/{request}")
    @SignedIn
    ModelAndView edit(
            @PathVariable String event,
            @PathVariable UUID request,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        RequestPages.Opened opened = pages.open(event, request, shell);
        RequestCard card = opened.card();
        var form = new FormInput(sent);
        Answering.Change change =
                Wanted.change(
                        form,
                        representatives.delegates(
                                opened.desk().event().id(),
                                List.of(card.from().id(), card.to().id())),
                        card.from().id(),
                        card.to().id());
        Answering.Seen seen = opened.seen(form);
        if (!form.errors().isEmpty()) {
            return pages.mend(opened, form, shell);
        }
        Outcome outcome = answering.edit(seen, opened.desk().actor(), change);
        return outcome.stored()
                ? pages.again(opened, Notice.EDITED, shell)
                : pages.overtaken(opened, form, shell);
    }
}
