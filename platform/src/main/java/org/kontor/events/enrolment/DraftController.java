package org.kontor.events.enrolment;

import java.util.List;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.consent.Consent;
import org.kontor.events.consent.Consents;
import org.kontor.events.registration.Registration;
import org.kontor.forms.Sent;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Keeps a draft as it is typed, and sends it in.
@Controller
class DraftController {
    private static final String PATH = "/events/{event}/registration/{registration}";

    private final Own own;
    private final Filling filling;
    private final Consents consents;
    private final DraftPages pages;

    DraftController(Own own, Filling filling, Consents consents, DraftPages pages) {
        this.own = own;
        this.filling = filling;
        this.consents = consents;
        this.pages = pages;
    }

    /// @param part names the page's own saving, which wants to know only how it went
    @PostMapping(PATH + "/draft")
    @SignedIn
    ModelAndView save(
            @PathVariable String event,
            @PathVariable UUID registration,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = own.find(card, registration, shell.visitor());
        var form = new FormInput(sent);
        Filling.Filled filled = filling.save(found, new Sent(form, files), shell.language());
        if (!part.isEmpty()) {
            return DraftPages.saved(card, filled);
        }
        if (!filled.draft().isDraft()) {
            return DraftPages.again(card, filled, shell);
        }
        boolean isRight = !filled.overtaken() && filled.form().errors().isEmpty();
        return isRight
                ? DraftPages.again(card, filled, shell)
                : pages.page(card, filled, form, false, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/submission")
    @SignedIn
    ModelAndView submit(
            @PathVariable String event,
            @PathVariable UUID registration,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = own.find(card, registration, shell.visitor());
        var form = new FormInput(sent);
        Filling.Filled filled = filling.save(found, new Sent(form, files), shell.language());
        if (!filled.draft().isDraft()) {
            return DraftPages.again(card, filled, shell);
        }
        if (filled.overtaken()) {
            return pages.page(card, filled, form, false, HttpStatus.CONFLICT);
        }
        List<Consent> asked = consents.of(card.id());
        FormErrors errors = filled.form().errors();
        asked.stream()
                .filter(consent -> consent.required() && !form.isTicked(consent.field()))
                .forEach(consent -> errors.add(consent.field(), "events.error.consent"));
        boolean leadsOn = filled.form().leadsOn(form);
        FormErrors wrong =
                leadsOn
                        ? filled.form().check().errors()
                        : filling.submit(
                                found,
                                asked.stream()
                                        .filter(consent -> form.isTicked(consent.field()))
                                        .toList(),
                                filled,
                                shell.language());
        return leadsOn || !wrong.isEmpty()
                ? pages.page(card, filled, form, leadsOn, HttpStatus.UNPROCESSABLE_CONTENT)
                : DraftPages.again(card, filled, shell);
    }
}
