package org.kontor.events.mailing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.desk.Selection;
import org.kontor.shared.PersonId;
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

/// The mails that organisers wrote to those who registered, and writing one more.
@Controller
class MailingsController {
    private static final String PATH = "/events/{event}/setup/mailings";

    private final MailingPages pages;
    private final Mailings mailings;
    private final Addressees addressees;
    private final Clock clock;

    MailingsController(MailingPages pages, Mailings mailings, Addressees addressees, Clock clock) {
        this.pages = pages;
        this.mailings = mailings;
        this.addressees = addressees;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        return pages.list(pages.event(event));
    }

    @GetMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        return form(card, new FormInput(sent), HttpStatus.OK);
    }

    @PostMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView write(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        var form = new FormInput(sent);
        MailText said = MailText.of(form, shell);
        if (!form.errors().isEmpty()) {
            return form(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        PersonId me = shell.visitor().person().orElseThrow(NotFound::new);
        Mailing draft =
                Mailing.draft(
                        new MailingId(form.newId()),
                        card.id(),
                        said,
                        Selection.of(form),
                        me,
                        clock.instant());
        mailings.add(draft);
        return MailingPages.to(card, draft, shell);
    }

    private ModelAndView form(EventCard event, FormInput form, HttpStatus status) {
        Selection selection = Selection.of(form);
        List<Addressee> all = addressees.of(event.id(), selection);
        return new ModelAndView(
                "events/mailing/form",
                Map.of(
                        "event",
                        event,
                        "form",
                        form,
                        "path",
                        event.path() + "/setup/mailings/new",
                        "back",
                        event.path() + "/setup/registrations",
                        "hidden",
                        selection.fields(),
                        "people",
                        all.size()),
                status);
    }
}
