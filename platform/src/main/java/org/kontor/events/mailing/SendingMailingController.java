package org.kontor.events.mailing;

import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.notify.Mail;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sends a mail to several people: first to the organiser alone, as often as they like, then once
/// to those whom they saw.
@Controller
class SendingMailingController {
    private static final String PATH = "/events/{event}/setup/mailings/{mailing}";

    private final MailingPages pages;
    private final Mailings mailings;
    private final People people;

    SendingMailingController(MailingPages pages, Mailings mailings, People people) {
        this.pages = pages;
        this.mailings = mailings;
        this.people = people;
    }

    @PostMapping(PATH + "/trial")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView attempt(
            @PathVariable String event,
            @PathVariable UUID mailing,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        var form = new FormInput(sent);
        DraftPage page = pages.draft(card, pages.draft(card, mailing), form);
        Person me = people.find(me(shell)).orElseThrow(NotFound::new);
        DraftPage.Shown shown = page.shown().orElseThrow(NotFound::new);
        mailings.send(
                new Mail(
                                me.email(),
                                shown.mail().language(),
                                shell.t("events.mailing.trial.subject", shown.mail().subject()),
                                shown.mail().text())
                        .about(card.id().value()));
        return new ModelAndView(
                "redirect:"
                        + shell.link(page.path() + "?tried=yes&as=" + shown.to().registration()));
    }

    @PostMapping(PATH + "/sending")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView send(
            @PathVariable String event,
            @PathVariable UUID mailing,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        Mailing found = pages.find(card, mailing);
        if (found.isSent()) {
            return MailingPages.to(card, found, shell);
        }
        var form = new FormInput(sent);
        DraftPage page = pages.draft(card, found, form);
        boolean changed =
                !form.raw("version").equals(String.valueOf(found.version()))
                        || !form.raw("seen").equals(page.seen());
        if (changed) {
            form.errors().add("sending", "events.mailing.changed");
            return MailingPages.page(page, HttpStatus.CONFLICT);
        }
        try {
            mailings.send(card, found, page.addressees(), me(shell));
        } catch (OptimisticLockingFailureException quicker) {
            if (!pages.find(card, mailing).isSent()) {
                throw quicker;
            }
        }
        return MailingPages.to(card, found, shell);
    }

    private static PersonId me(Shell shell) {
        return shell.visitor().person().orElseThrow(NotFound::new);
    }
}
