package org.kontor.events.enrolment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationState;
import org.kontor.events.registration.Admitting;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Registration;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who comes to an event for an organisation: its manager registers people, and says of those who
/// registered themselves whether they act for it.
@Controller
class ColleaguesController {
    private static final String PATH = "/events/{event}/registration/colleagues/{organisation}";

    private final Own own;
    private final Inviting inviting;
    private final Admitting admitting;
    private final Directory directory;
    private final ColleaguesPages pages;

    ColleaguesController(
            Own own,
            Inviting inviting,
            Admitting admitting,
            Directory directory,
            ColleaguesPages pages) {
        this.own = own;
        this.inviting = inviting;
        this.admitting = admitting;
        this.directory = directory;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView list(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        var form = FormInput.of(Map.of("language", shell.language().code()));
        return pages.page(card, organisation(organisation), form, HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView invite(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        OrganisationCard invites = organisation(organisation);
        var form = new FormInput(sent);
        String name = form.required("name", 100);
        Optional<EmailAddress> email = EmailAddress.parse(form.raw("email"));
        if (email.isEmpty()) {
            form.errors().add("email", "events.error.email");
        }
        Coming coming = pages.coming(card, form);
        if (!pages.isOpen(card)) {
            form.errors().add("name", "events.error.closed");
        }
        if (form.errors().isEmpty()) {
            try {
                inviting.invite(
                        card.id(),
                        new Inviting.Colleague(
                                name,
                                email.orElseThrow(),
                                Language.ofCode(form.raw("language")).orElse(shell.language()),
                                invites.id(),
                                coming),
                        shell.visitor().person().orElseThrow());
            } catch (DuplicateKeyException registeredAlready) {
                form.errors().add("email", "events.error.registered");
            }
        }
        return form.errors().isEmpty()
                ? again(card, invites.id(), shell)
                : pages.page(card, invites, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/{registration}/confirmation")
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView confirm(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @PathVariable UUID registration,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = asking(card, organisation, registration, shell);
        if (!found.confirmed()) {
            admitting.confirm(found);
        }
        return again(card, found.organisationId(), shell);
    }

    @PostMapping(PATH + "/{registration}/denial")
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView deny(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @PathVariable UUID registration,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = asking(card, organisation, registration, shell);
        if (!found.confirmed() && found.state().isAlive()) {
            admitting.decide(
                    found,
                    found.state().canBecome(RegistrationState.REJECTED)
                            ? RegistrationState.REJECTED
                            : RegistrationState.CANCELLED,
                    shell.t("events.colleagues.denied"));
        }
        return again(card, found.organisationId(), shell);
    }

    private Registration asking(EventCard card, UUID organisation, UUID id, Shell shell) {
        Registration found = own.findManaged(card, id, shell.visitor());
        if (!found.organisationId().value().equals(organisation)) {
            throw new NotFound();
        }
        return found;
    }

    private OrganisationCard organisation(UUID id) {
        return directory.find(new OrganisationId(id)).orElseThrow(NotFound::new);
    }

    private static ModelAndView again(EventCard event, OrganisationId organisation, Shell shell) {
        return new ModelAndView(
                "redirect:"
                        + shell.link(event.path() + "/registration/colleagues/" + organisation));
    }
}
