package org.kontor.matchmaking.profile;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.opportunity.Opportunities;
import org.kontor.matchmaking.request.Desk;
import org.kontor.matchmaking.request.Desks;
import org.kontor.matchmaking.tag.Choosing;
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

/// What an organisation tells of itself at an event, kept by those who act for it there.
@Controller
class ProfileController {
    private final Events events;
    private final Desks desks;
    private final Profiles profiles;
    private final ProfileQueries queries;
    private final Opportunities opportunities;
    private final Choosing choosing;

    ProfileController(
            Events events,
            Desks desks,
            Profiles profiles,
            ProfileQueries queries,
            Opportunities opportunities,
            Choosing choosing) {
        this.events = events;
        this.desks = desks;
        this.profiles = profiles;
        this.queries = queries;
        this.opportunities = opportunities;
        this.choosing = choosing;
    }

    @GetMapping("/events/{event}/profile")
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @RequestParam Optional<UUID> as,
            @RequestParam(defaultValue = "false") boolean saved,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Optional<Desk> desk = desks.find(card, as, shell);
        if (desk.isEmpty()) {
            return new ModelAndView("matchmaking/request/none", Map.of("event", card));
        }
        Optional<Profile> profile = profiles.find(card.id(), desk.get().current().id());
        return page(desk.get(), profile, form(desk.get(), profile), saved, HttpStatus.OK, shell);
    }

    @PostMapping("/events/{event}/profile")
    @SignedIn
    ModelAndView save(
            @PathVariable String event,
            @RequestParam Optional<UUID> as,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Desk desk = desks.of(events.find(event).orElseThrow(NotFound::new), as, shell);
        EventId id = desk.event().id();
        OrganisationId own = desk.current().id();
        Optional<Profile> profile = profiles.find(id, own);
        var form = new FormInput(sent);
        Introduction told = ProfileForm.read(form, choosing.known());
        if (profile.isEmpty()) {
            requireConsent(form);
        }
        if (form.errors().isEmpty()) {
            int version = profile.map(Profile::version).orElse(0);
            form.saves(
                    version,
                    () -> profiles.save(id, own, version, told, desk.person()),
                    () -> form(desk, profiles.find(id, own)));
        }
        if (form.errors().isEmpty()) {
            return saved(desk, shell);
        }
        HttpStatus status =
                form.errors().isOvertaken()
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(desk, profiles.find(id, own), form, false, status, shell);
    }

    /// Takes over what the organisation told at the last edition, with its people's consent anew.
    @PostMapping("/events/{event}/profile/carried")
    @SignedIn
    ModelAndView carry(
            @PathVariable String event,
            @RequestParam Optional<UUID> as,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Desk desk = desks.of(events.find(event).orElseThrow(NotFound::new), as, shell);
        OrganisationId own = desk.current().id();
        var consent = new FormInput(sent);
        requireConsent(consent);
        if (!consent.errors().isEmpty()) {
            Optional<Profile> profile = profiles.find(desk.event().id(), own);
            FormInput form = form(desk, profile);
            form.errors().add("carry-agree", "matchmaking.error.agree");
            return page(desk, profile, form, false, HttpStatus.UNPROCESSABLE_CONTENT, shell);
        }
        EventId earlier = profiles.earlier(desk.event().id(), own).orElseThrow(NotFound::new);
        profiles.carry(desk.event().id(), own, earlier, desk.person());
        return saved(desk, shell);
    }

    private static void requireConsent(FormInput form) {
        if (!form.isTicked("agree")) {
            form.errors().add("agree", "matchmaking.error.agree");
        }
    }

    private static ModelAndView saved(Desk desk, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(desk.at("/profile?saved=true")));
    }

    private FormInput form(Desk desk, Optional<Profile> profile) {
        Introduction told =
                profile.map(Profile::introduction)
                        .orElseGet(
                                () ->
                                        queries.told(desk.event().id(), desk.current().id())
                                                .map(ProfileQueries.Told::introduction)
                                                .orElse(Introduction.NONE));
        return ProfileForm.of(told, profile.map(Profile::version).orElse(0));
    }

    private ModelAndView page(
            Desk desk,
            Optional<Profile> profile,
            FormInput form,
            boolean saved,
            HttpStatus status,
            Shell shell) {
        EventId event = desk.event().id();
        OrganisationId own = desk.current().id();
        var offered = opportunities.own(event, own);
        var page =
                new ProfilePage(
                        desk,
                        profile.isPresent(),
                        profile.map(Profile::hidden).orElse(false),
                        saved,
                        profile.isPresent()
                                ? Optional.empty()
                                : profiles.earlier(event, own).flatMap(events::find),
                        Completeness.of(
                                profile.map(Profile::introduction).orElse(Introduction.NONE),
                                offered),
                        offered,
                        choosing.tags(shell.language()),
                        choosing.countries(event, form, shell.language()),
                        form);
        return new ModelAndView("matchmaking/profile/profile", Map.of("page", page), status);
    }
}
