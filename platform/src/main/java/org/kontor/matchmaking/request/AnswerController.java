package org.kontor.matchmaking.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.Representatives;
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

/// The answer to a request, by the side that was asked.
@Controller
class AnswerController {
    private final RequestPages pages;
    private final Answering answering;
    private final Representatives representatives;

    AnswerController(RequestPages pages, Answering answering, Representatives representatives) {
        this.pages = pages;
        this.answering = answering;
        this.representatives = representatives;
    }

    @PostMapping("/events/{event}/requests/{request}/answer")
    @SignedIn
    ModelAndView answer(
            @PathVariable String event,
            @PathVariable UUID request,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        RequestPages.Opened opened = pages.open(event, request, shell);
        var form = new FormInput(sent);
        OrganisationId own = opened.card().to().id();
        Reply reply =
                Wanted.reply(
                        form,
                        representatives
                                .delegates(opened.desk().event().id(), List.of(own))
                                .getOrDefault(own, new LinkedHashMap<>()));
        Answering.Seen seen = opened.seen(form);
        if (!form.errors().isEmpty()) {
            return pages.mend(opened, form, shell);
        }
        Outcome outcome = answering.answer(seen, opened.desk().actor(), reply);
        if (!outcome.stored()) {
            return pages.overtaken(opened, form, shell);
        }
        return form.isTicked("inbox")
                ? new ModelAndView(
                        "redirect:" + shell.link(opened.desk().of(own).path("?done=" + request)))
                : pages.again(
                        opened,
                        reply instanceof Reply.Agree ? Notice.ACCEPTED : Notice.DECLINED,
                        shell);
    }
}
