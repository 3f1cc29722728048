package org.kontor.scheduling.now;

import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Asked.Refused;
import org.kontor.matchmaking.AskingNow;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.RequestId;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.now.NowPages.Opened;
import org.kontor.scheduling.offer.AnsweringOffer;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// Meeting within the next minutes: one asks, the other confirms, and a table is theirs.
@Controller
@RequestMapping("/events/{event}/now")
class NowController {
    private final NowPages pages;
    private final AskingNow asking;
    private final AnsweringOffer offering;
    private final MeetingQueries meetings;
    private final Clock clock;

    NowController(
            NowPages pages,
            AskingNow asking,
            AnsweringOffer offering,
            MeetingQueries meetings,
            Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.offering = offering;
        this.meetings = meetings;
        this.clock = clock;
    }

    @GetMapping
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return page(pages.page(pages.open(event, shell), q), HttpStatus.OK);
    }

    /// The part of the page that is asked for every other second.
    @GetMapping("/live")
    @SignedIn
    @Nullable ModelAndView watch(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String q,
            @CookieValue(name = "XSRF-TOKEN", defaultValue = "") String formToken,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            ServletWebRequest exchange) {
        NowPage page = pages.page(pages.open(event, shell), q);
        if (exchange.getResponse() != null) {
            exchange.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        String stamp = Integer.toHexString((page + formToken).hashCode());
        return exchange.checkNotModified("W/\"" + stamp + "\"")
                ? null
                : new ModelAndView("scheduling/now/live", Map.of("page", page));
    }

    @PostMapping
    @SignedIn
    ModelAndView ask(
            @PathVariable String event,
            @RequestParam UUID to,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, shell);
        if (opened.slot().isEmpty()) {
            return refuse(opened, shell.t("scheduling.now.refused.over"));
        }
        OrganisationId own =
                opened.own().stream()
                        .min(Comparator.comparing(OrganisationId::toString))
                        .orElseThrow();
        var partner = new OrganisationId(to);
        return asking.ask(opened.event(), own, partner, opened.person()) instanceof Refused(var why)
                ? refuse(opened, why(why, partner, opened, shell))
                : again(opened, shell);
    }

    private String why(AskRefusal why, OrganisationId partner, Opened opened, Shell shell) {
        return shell.t(
                "matchmaking.refusal." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                pages.page(opened, "").partners().stream()
                        .map(FreePartner::organisation)
                        .filter(one -> one.id().equals(partner))
                        .map(Participant::name)
                        .findFirst()
                        .orElse("?"));
    }

    /// Asks for a meeting that both sides agreed to and that waits for a place.
    @PostMapping("/meetings/{meeting}")
    @SignedIn
    ModelAndView propose(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, shell);
        var card =
                meetings.find(opened.event().id(), new MeetingId(meeting))
                        .filter(
                                one ->
                                        one.organisations().stream()
                                                .anyMatch(opened.own()::contains))
                        .orElseThrow(NotFound::new);
        boolean asked =
                opened.slot()
                        .filter(
                                slot ->
                                        offering.propose(
                                                opened.event(),
                                                card,
                                                slot,
                                                clock.instant().plus(AskingNow.VALID),
                                                opened.own(),
                                                opened.person()))
                        .isPresent();
        return asked
                ? again(opened, shell)
                : refuse(opened, shell.t("scheduling.now.refused.busy"));
    }

    @PostMapping("/{request}/agreement")
    @SignedIn
    ModelAndView agree(
            @PathVariable String event,
            @PathVariable UUID request,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, shell);
        return answer(
                opened,
                asking.agree(opened.event(), new RequestId(request), opened.own(), opened.person()),
                shell);
    }

    @PostMapping("/{request}/refusal")
    @SignedIn
    ModelAndView decline(
            @PathVariable String event,
            @PathVariable UUID request,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, shell);
        return answer(
                opened,
                asking.decline(
                        opened.event(), new RequestId(request), opened.own(), opened.person()),
                shell);
    }

    @PostMapping("/{request}/withdrawal")
    @SignedIn
    ModelAndView withdraw(
            @PathVariable String event,
            @PathVariable UUID request,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, shell);
        return answer(
                opened,
                asking.withdraw(
                        opened.event(), new RequestId(request), opened.own(), opened.person()),
                shell);
    }

    private ModelAndView answer(Opened opened, boolean done, Shell shell) {
        return done
                ? again(opened, shell)
                : refuse(opened, shell.t("scheduling.now.refused.overtaken"));
    }

    private ModelAndView refuse(Opened opened, String words) {
        return page(pages.page(opened, "").refusing(words), HttpStatus.CONFLICT);
    }

    private static ModelAndView again(Opened opened, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(opened.event().path() + "/now"));
    }

    private static ModelAndView page(NowPage page, HttpStatus status) {
        return new ModelAndView("scheduling/now/now", Map.of("page", page), status);
    }
}
