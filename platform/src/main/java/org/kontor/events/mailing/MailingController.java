package org.kontor.events.mailing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.shared.Language;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One mail to several people: looked at and changed until it is sent, and followed from then on.
@Controller
class MailingController {
    private static final String PATH = "/events/{event}/setup/mailings/{mailing}";

    private final MailingPages pages;
    private final Mailings mailings;

    MailingController(MailingPages pages, Mailings mailings) {
        this.pages = pages;
        this.mailings = mailings;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID mailing,
            @RequestParam MultiValueMap<String, String> sent) {
        EventCard card = pages.event(event);
        Mailing found = pages.find(card, mailing);
        var form = new FormInput(sent);
        return found.isSent()
                ? pages.sent(card, found, form)
                : MailingPages.page(pages.draft(card, found, form), HttpStatus.OK);
    }

    @GetMapping(PATH + "/edit")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView edit(@PathVariable String event, @PathVariable UUID mailing) {
        EventCard card = pages.event(event);
        Mailing found = pages.draft(card, mailing);
        return form(card, found, stored(found), HttpStatus.OK);
    }

    @PostMapping(PATH + "/edit")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID mailing,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        Mailing found = pages.draft(card, mailing);
        var form = new FormInput(sent);
        MailText said = MailText.of(form, shell);
        if (!form.errors().isEmpty()) {
            return form(card, found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        found.version(),
                        () -> mailings.change(found, said),
                        () -> stored(pages.draft(card, mailing)));
        return saved
                ? MailingPages.to(card, found, shell)
                : form(card, found, form, HttpStatus.CONFLICT);
    }

    @PostMapping(PATH + "/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID mailing,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        Mailing found = pages.draft(card, mailing);
        new FormInput(sent).requireVersion(found.version());
        mailings.remove(found);
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup/mailings"));
    }

    private ModelAndView form(EventCard event, Mailing mailing, FormInput form, HttpStatus status) {
        String path = event.path() + "/setup/mailings/" + mailing.id();
        var hidden = new LinkedMultiValueMap<String, String>();
        hidden.add("version", form.raw("version"));
        return new ModelAndView(
                "events/mailing/form",
                Map.of(
                        "event", event,
                        "form", form,
                        "path", path + "/edit",
                        "back", path,
                        "hidden", hidden,
                        "people", pages.addressees(event, mailing).size()),
                status);
    }

    private static FormInput stored(Mailing mailing) {
        var fields = new LinkedHashMap<String, String>();
        MailText said = mailing.said();
        for (Language language : Language.values()) {
            fields.put("subject-" + language.code(), said.subject().exactly(language));
            fields.put("text-" + language.code(), said.text().exactly(language));
        }
        if (said.essential()) {
            fields.put("essential", "yes");
        }
        fields.put("version", String.valueOf(mailing.version()));
        return FormInput.of(fields);
    }
}
