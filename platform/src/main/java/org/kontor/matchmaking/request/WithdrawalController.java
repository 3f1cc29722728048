package org.kontor.matchmaking.request;

import java.util.UUID;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes a request back: an open one by the side that asks, an agreed one by either.
@Controller
class WithdrawalController {
    private final RequestPages pages;
    private final Answering answering;

    WithdrawalController(RequestPages pages, Answering answering) {
        this.pages = pages;
        this.answering = answering;
    }

    @PostMapping("/events/{event}/requests/{request}/withdrawal")
    @SignedIn
    ModelAndView withdraw(
            @PathVariable String event,
            @PathVariable UUID request,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        RequestPages.Opened opened = pages.open(event, request, shell);
        var form = new FormInput(sent);
        Outcome outcome = answering.withdraw(opened.seen(form), opened.desk().actor());
        return outcome.stored()
                ? pages.again(opened, Notice.WITHDRAWN, shell)
                : pages.overtaken(opened, form, shell);
    }
}
