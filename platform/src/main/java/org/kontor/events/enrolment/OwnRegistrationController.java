package org.kontor.events.enrolment;

import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.registration.Registration;
import org.kontor.web.FormInput;
import org.kontor.web.PageParts;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A person's own registration: the draft to fill in, or what was sent in and where it stands.
@Controller
class OwnRegistrationController {
    private final Own own;
    private final Filling filling;
    private final DraftPages drafts;
    private final OwnPages pages;
    private final PageParts parts;

    OwnRegistrationController(
            Own own, Filling filling, DraftPages drafts, OwnPages pages, PageParts parts) {
        this.own = own;
        this.filling = filling;
        this.drafts = drafts;
        this.pages = pages;
        this.parts = parts;
    }

    @GetMapping("/events/{event}/registration/{registration}")
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID registration,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = own.find(card, registration, shell.visitor());
        ModelAndView page =
                found.isDraft()
                        ? drafts.page(
                                card,
                                filling.open(found, shell.language()),
                                FormInput.of(Map.of()),
                                false,
                                HttpStatus.OK)
                        : pages.page(card, found, shell);
        return page.addObject(
                "phases", parts.at("events.registration.phases", card.id().value(), shell));
    }
}
