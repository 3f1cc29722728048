package org.kontor.matchmaking.request;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.Ask;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Asked;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.Wish;
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

/// Asks an organisation to meet, in one step.
@Controller
class NewRequestController {
    private final Events events;
    private final Desks desks;
    private final AskPages pages;
    private final Asking asking;

    NewRequestController(Events events, Desks desks, AskPages pages, Asking asking) {
        this.events = events;
        this.desks = desks;
        this.pages = pages;
        this.asking = asking;
    }

    /// @param to whom to ask; without it the page offers whom one can
    @GetMapping("/events/{event}/requests/new")
    @SignedIn
    ModelAndView form(
            @PathVariable String event,
            @RequestParam Optional<UUID> to,
            @RequestParam Optional<UUID> as,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Desk desk = desks.of(card, as, shell);
        if (to.isEmpty()) {
            return new ModelAndView(
                    "matchmaking/request/partners", Map.of("page", pages.partners(desk, q)));
        }
        Participant other = pages.partner(desk, new OrganisationId(to.get()));
        Optional<Asking.Open> open = pages.between(desk, other);
        if (open.isPresent() && !open.get().hidden()) {
            return request(desk, open.get().request(), Notice.ALREADY_THERE, shell);
        }
        return page(
                pages.form(
                        desk,
                        other,
                        open.map(hidden -> AskRefusal.WITH_ORGANISER),
                        FormInput.of(
                                Map.of("wish", Wish.WANT.name(), "mode", Mode.ON_SITE.name()))),
                HttpStatus.OK);
    }

    @PostMapping("/events/{event}/requests/new")
    @SignedIn
    ModelAndView ask(
            @PathVariable String event,
            @RequestParam UUID to,
            @RequestParam Optional<UUID> as,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Desk desk = desks.of(card, as, shell);
        Participant other = pages.partner(desk, new OrganisationId(to));
        var form = new FormInput(sent);
        OrganisationId own = desk.current().id();
        Answering.Change wanted =
                Wanted.change(form, pages.delegates(desk, other), own, other.id());
        if (!form.errors().isEmpty()) {
            return mend(desk, other, Optional.empty(), form);
        }
        var ask =
                new Ask(
                        own,
                        other.id(),
                        desk.person(),
                        wanted.wish(),
                        wanted.mode(),
                        wanted.languages(),
                        wanted.message(),
                        wanted.delegates(),
                        Optional.empty());
        return switch (asking.ask(card, ask)) {
            case Asked.Sent(RequestId id, boolean held) ->
                    request(desk, id, held ? Notice.HELD : Notice.SENT, shell);
            case Asked.AlreadyThere(RequestId id) -> request(desk, id, Notice.ALREADY_THERE, shell);
            case Asked.Refused(var why) -> mend(desk, other, Optional.of(why), form);
        };
    }

    private ModelAndView mend(
            Desk desk, Participant other, Optional<AskRefusal> refusal, FormInput form) {
        return page(pages.form(desk, other, refusal, form), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(AskPage page, HttpStatus status) {
        return new ModelAndView("matchmaking/request/ask", Map.of("page", page), status);
    }

    private static ModelAndView request(Desk desk, RequestId id, Notice notice, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(desk.path("/" + id + "?notice=" + notice.code())));
    }
}
