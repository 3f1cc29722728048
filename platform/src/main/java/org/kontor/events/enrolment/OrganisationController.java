package org.kontor.events.enrolment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.Countries;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventCard;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Registration;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// For which organisation somebody registers: one they act for, one they find, or a new one.
@Controller
class OrganisationController {
    private static final String PATH = "/events/{event}/registration/organisation";

    private final Own own;
    private final Enrolling enrolling;
    private final Directory directory;
    private final Intakes intakes;
    private final Clock clock;

    OrganisationController(
            Own own, Enrolling enrolling, Directory directory, Intakes intakes, Clock clock) {
        this.own = own;
        this.enrolling = enrolling;
        this.directory = directory;
        this.intakes = intakes;
        this.clock = clock;
    }

    /// @param draft the registration that is to get another organisation
    @GetMapping(PATH)
    @SignedIn
    ModelAndView choose(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<UUID> draft,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        if (!isOpen(card)) {
            return start(card, shell);
        }
        String text = q.strip();
        return page(
                new OrganisationPage(
                        card,
                        draft(card, draft, shell).map(Registration::id),
                        actsFor(shell),
                        text,
                        text.length() < 2 ? List.of() : directory.search(text),
                        List.of(),
                        FormInput.of(Map.of("name", text))),
                HttpStatus.OK);
    }

    @PostMapping(PATH)
    @SignedIn
    ModelAndView take(
            @PathVariable String event,
            @RequestParam UUID organisation,
            @RequestParam Optional<UUID> draft,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        if (!isOpen(card)) {
            return start(card, shell);
        }
        OrganisationId id =
                directory
                        .find(new OrganisationId(organisation))
                        .map(OrganisationCard::id)
                        .orElseThrow(NotFound::new);
        return go(card, draft, id, Enrolling.acts(shell.visitor(), id), shell);
    }

    /// Enters a new organisation, once who enters it has seen those that it may be.
    @PostMapping(PATH + "/new")
    @SignedIn
    ModelAndView enter(
            @PathVariable String event,
            @RequestParam Optional<UUID> draft,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        if (!isOpen(card)) {
            return start(card, shell);
        }
        var form = new FormInput(sent);
        OrganisationProfile profile = read(form);
        List<OrganisationCard> alike =
                form.errors().isEmpty() && !form.isTicked("new") ? alike(profile) : List.of();
        if (form.errors().isEmpty() && alike.isEmpty()) {
            return go(card, draft, enrolling.enter(profile, shell.visitor()), true, shell);
        }
        return page(
                new OrganisationPage(
                        card,
                        draft(card, draft, shell).map(Registration::id),
                        actsFor(shell),
                        "",
                        List.of(),
                        alike,
                        form),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static OrganisationProfile read(FormInput form) {
        String country = form.raw("country");
        if (!Countries.exists(country)) {
            form.errors().add("country", "web.form.choice");
        }
        return OrganisationProfile.of(
                        form.choice("kind", OrganisationKind.class),
                        form.required("name", 300),
                        country)
                .registrationNumber(form.text("registration-number", 100))
                .done();
    }

    private List<OrganisationCard> alike(OrganisationProfile profile) {
        var alike = new LinkedHashMap<OrganisationId, OrganisationCard>();
        directory
                .byRegistrationNumber(profile.country(), profile.registrationNumber())
                .forEach(card -> alike.put(card.id(), card));
        directory
                .byName(profile.country(), profile.name())
                .forEach(card -> alike.put(card.id(), card));
        return List.copyOf(alike.values());
    }

    private ModelAndView go(
            EventCard card, Optional<UUID> draft, OrganisationId id, boolean acts, Shell shell) {
        Registration registration =
                draft(card, draft, shell)
                        .map(before -> enrolling.change(before, id, acts))
                        .orElseGet(
                                () ->
                                        enrolling.begin(
                                                card.id(),
                                                shell.visitor().person().orElseThrow(),
                                                id,
                                                acts));
        return new ModelAndView(
                "redirect:" + shell.link(card.path() + "/registration/" + registration.id()));
    }

    private Optional<Registration> draft(EventCard card, Optional<UUID> id, Shell shell) {
        return id.map(each -> own.find(card, each, shell.visitor())).filter(Registration::isDraft);
    }

    private List<OrganisationCard> actsFor(Shell shell) {
        List<OrganisationId> ids =
                shell.visitor().grants().stream()
                        .filter(
                                grant ->
                                        grant.role() == Role.MANAGER
                                                || grant.role() == Role.DELEGATE)
                        .flatMap(grant -> grant.scope().stream())
                        .distinct()
                        .map(OrganisationId::new)
                        .toList();
        return directory.find(ids).values().stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(OrganisationCard::name))
                .toList();
    }

    private boolean isOpen(EventCard card) {
        return intakes.of(card.id()).isOpen(clock.instant());
    }

    private static ModelAndView start(EventCard card, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(card.path() + "/registration"));
    }

    private static ModelAndView page(OrganisationPage page, HttpStatus status) {
        return new ModelAndView("events/enrolment/organisation", Map.of("page", page), status);
    }
}
